"""The fake model's HTTP side: loopback only, a thread a request, on the addresses of OpenAI's own server."""

import hashlib
import json
import socket
import struct
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from apps.llm.faking import scripts
from apps.llm.faking.wire import Answer, error

LARGEST_REQUEST = 30 * 1024 * 1024
DRIP_SECONDS = 0.05
DIMENSIONS = 64
RESET = struct.pack("ii", 1, 0)


class FakeServer:
    """``with FakeServer() as server: ... server.base_url``. ``requests`` keeps the chat requests it was sent.

    ``script`` answers for models whose name is no script's.
    """

    def __init__(self, *, port: int = 0, script: str = "ok") -> None:
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.asked: Counter[str] = Counter()
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._http = _Server(("127.0.0.1", port), _Handler)
        self._http.fake = self

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def __enter__(self) -> "FakeServer":
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def serve(self) -> None:
        """Serve until interrupted."""
        self._http.serve_forever()

    def close(self) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()

    def answer(self, request: dict[str, Any]) -> Answer:
        """What the script of the model that is asked for says to a chat request."""
        name = str(request.get("model", ""))
        script = scripts.find(name) or scripts.find(self.script)
        with self._lock:
            self.requests.append(request)
            before = self.asked[name]
            self.asked[name] += 1
        if script is None:
            return error(404, "model_not_found", f"There is no script {self.script}.")
        return script(request, before)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    fake: FakeServer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "fake-model"

    @property
    def fake(self) -> FakeServer:
        return cast(_Server, self.server).fake

    def log_message(self, format: str, *args: object) -> None:
        """Silent: what is sent here may be personal."""

    def do_GET(self) -> None:
        if self.path.partition("?")[0] != "/v1/models":
            self._send(error(404, "not_found", "There is nothing at this address."))
            return
        listed = [{"id": name, "object": "model", "owned_by": "fake"} for name in scripts.names()]
        self._send(_json({"object": "list", "data": listed}))

    def do_POST(self) -> None:
        received = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), LARGEST_REQUEST))
        answers = {
            "/v1/chat/completions": self._chat,
            "/v1/embeddings": lambda sent: _json(_embeddings(sent)),
            "/v1/moderations": lambda sent: _json(_moderation(sent)),
        }
        path = self.path.partition("?")[0]
        if path == "/v1/audio/transcriptions":
            self._send(_json({"text": "This is the fake model. It does not listen."}))
        elif path in answers:
            self._send_for(answers[path], received)
        else:
            self._send(error(404, "not_found", "There is nothing at this address."))

    def _send_for(self, make: Any, received: bytes) -> None:
        try:
            sent = json.loads(received)
        except ValueError:
            sent = None
        if not isinstance(sent, dict):
            self._send(error(400, "", "The request is not a JSON object."))
        elif answer := make(sent):
            self._send(answer)

    def _chat(self, sent: dict[str, Any]) -> Answer | None:
        answer = self.fake.answer(sent)
        if answer.wait and self.fake.closing.wait(answer.wait):
            return None
        return _streamed(answer) if sent.get("stream") and answer.status == 200 else answer

    def _send(self, answer: Answer) -> None:
        try:
            self._begin(answer)
            getattr(self, f"_send_{answer.manner}")(answer.body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _begin(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _send_whole(self, body: bytes) -> None:
        self.wfile.write(body)

    def _send_drip(self, body: bytes) -> None:
        """Never silent for long, never done."""
        for place in range(len(body)):
            self.wfile.write(body[place : place + 1])
            self.wfile.flush()
            if self.fake.closing.wait(DRIP_SECONDS):
                return

    def _send_cut(self, body: bytes) -> None:
        self.wfile.write(body[: len(body) // 2])
        self.close_connection = True

    def _send_stall(self, body: bytes) -> None:
        self.wfile.write(body[: len(body) // 2])
        self.wfile.flush()
        self.fake.closing.wait()
        self.close_connection = True

    def _send_rst(self, body: bytes) -> None:
        self.wfile.write(body[: len(body) // 2])
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        self.connection.close()
        self.close_connection = True


def _json(said: dict[str, Any]) -> Answer:
    return Answer(body=json.dumps(said).encode())


def _streamed(answer: Answer) -> Answer:
    """The same answer as a stream of events, a few words at a time. Cut in half, it ends without [DONE]."""
    whole = json.loads(answer.body)
    choice = (whole.get("choices") or [{}])[0]
    text = choice.get("message", {}).get("content") or ""
    frame = {"id": whole.get("id", ""), "object": "chat.completion.chunk", "model": whole.get("model", "")}
    deltas = [{"content": text[place : place + 40]} for place in range(0, len(text), 40)]
    events = [frame | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
    ended = {"index": 0, "delta": {}, "finish_reason": choice.get("finish_reason")}
    events += [frame | {"choices": [ended]}, frame | {"choices": [], "usage": whole.get("usage")}]
    lines = [f"data: {json.dumps(event)}\n\n" for event in events]
    body = "".join([*lines, "data: [DONE]\n\n"]).encode()
    return Answer(body=body, kind="text/event-stream", manner=answer.manner)


def _embeddings(sent: dict[str, Any]) -> dict[str, Any]:
    given = sent.get("input", "")
    texts = given if isinstance(given, list) else [given]
    vectors = [_vector(str(text)) for text in texts]
    listed = [
        {"object": "embedding", "index": place, "embedding": vector} for place, vector in enumerate(vectors)
    ]
    used = sum(len(str(text)) // 4 + 1 for text in texts)
    usage = {"prompt_tokens": used, "total_tokens": used}
    return {"object": "list", "model": sent.get("model", ""), "data": listed, "usage": usage}


def _vector(text: str) -> list[float]:
    """Of length one, the same for the same text."""
    raw = [byte - 127.5 for byte in hashlib.shake_256(text.encode()).digest(DIMENSIONS)]
    length = sum(value * value for value in raw) ** 0.5
    return [value / length for value in raw]


def _moderation(sent: dict[str, Any]) -> dict[str, Any]:
    given = sent.get("input", "")
    texts = given if isinstance(given, list) else [given]
    result = {"flagged": False, "categories": {}, "category_scores": {}, "category_applied_input_types": {}}
    return {"id": "modr-fake", "model": sent.get("model", ""), "results": [result for _ in texts]}
