"""The numbers of background work, in one place. A guard holds their order: heartbeat < lease < redelivery."""

from config.env import env

WORK_LEASE_SECONDS = 60
WORK_HEARTBEAT_SECONDS = 15
WORK_STARTS = 3
WORK_WAITS = 20  # times a row may wait for something (a model that is away); none of them uses up a start
WORK_SWEEP_SECONDS = env.float("WORK_SWEEP_SECONDS", default=3.0)
WORK_REDISPATCH_SECONDS = (60, 120, 240)  # a published row untaken for so long is published again
WORK_SHORT_QUEUE = 20  # messages; in a longer queue an untaken row is late rather than lost

READING_SECONDS = 45
PRINTING_SECONDS = 30
MODEL_CALL_SECONDS = env.float("MODEL_CALL_SECONDS", default=45.0)
LOCAL_MODEL_CALL_SECONDS = env.float("LOCAL_MODEL_CALL_SECONDS", default=300.0)
GENERATION_SECONDS = 2 * LOCAL_MODEL_CALL_SECONDS + 60  # a call, its one repair, and everything around them
WRITING_VARIANTS = 6  # asked for each line; two are shown
WRITING_VARIANTS_NEAR = 3  # of a model on this machine or network
WRITING_WEIGHTS: dict[str, float] = {}  # over those of apps.domain.ranking

CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_DEFAULT_QUEUE = "models"
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 30.0
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_timeout": 5,
    "socket_connect_timeout": 1,
    "health_check_interval": 30,
}
