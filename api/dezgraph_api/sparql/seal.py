"""What a process that runs other people's queries may not do, whatever its libraries try: take all memory, connect.

Reading a query beforehand refuses `SERVICE`; this is for what that might have missed. Where the platform has no such
bounds, that reading is all there is.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

__all__ = ["bound_memory", "forbid_sockets"]

_SOCKET_CALLS: Final = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: what seccomp calls it, and the number of `socket`."""
_NO_NEW_PRIVILEGES: Final = 38
_SECCOMP: Final = 22
_FILTER: Final = 2
_ALLOW: Final = 0x7FFF0000
_REFUSE: Final = 0x00050000 | 13  # EACCES
_X32: Final = 0x40000000
"""From this number on, x86-64 has the same calls a second time."""


def bound_memory(more: int) -> None:
    """Let this process take so many bytes more than it has; what asks for further ones ends it. Linux only."""
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        most = pages * os.sysconf("SC_PAGE_SIZE") + more
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def forbid_sockets() -> bool:
    """Have the kernel refuse this process every new socket; tell whether it does. For good, and Linux only.

    Source: Linux, seccomp(2), a filter in classic BPF.
    """
    if sys.platform != "linux" or platform.machine() not in _SOCKET_CALLS:
        return False
    machine, call = _SOCKET_CALLS[platform.machine()]
    steps = (
        (0x20, 0, 0, 4),  # load the machine; another one than ours is refused
        (0x15, 0, 4, machine),
        (0x20, 0, 0, 0),  # load the number of the call
        (0x35, 2, 0, _X32),
        (0x15, 1, 0, call),
        (0x06, 0, 0, _ALLOW),
        (0x06, 0, 0, _REFUSE),
    )
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code)))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(library.prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)
