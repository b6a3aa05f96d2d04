"""What a wrong call raises."""

from vademecum.domain.errors import VademecumError


class CallError(VademecumError):
    """The call itself is wrong: an unknown option, a value that is none of those allowed."""
