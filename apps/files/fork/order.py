"""What a call may use, as it travels from us to the fork server."""

import struct
from dataclasses import dataclass

HEADER = struct.Struct("!dqqq?")


@dataclass(frozen=True)
class Order:
    """Seconds of wall clock and CPU, bytes of address space and of any file, whether to start programs."""

    wall: float
    cpu: int
    memory: int
    file_size: int
    programs: bool

    def packed(self) -> bytes:
        return HEADER.pack(self.wall, self.cpu, self.memory, self.file_size, self.programs)

    @classmethod
    def unpacked(cls, raw: bytes) -> "Order":
        return cls(*HEADER.unpack(raw))
