"""What the package tells its logger: methods, paths, statuses, request ids; no queries, headers, bodies or secrets."""

from __future__ import annotations

import logging
import os
from functools import lru_cache

import httpx2

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}


@lru_cache(maxsize=64)
def logger_for(package: str) -> logging.Logger:
    """Give the package's logger. `<PACKAGE>_LOG=info|debug` makes it print to standard error."""
    logger = logging.getLogger(package)
    level = _LEVELS.get(os.environ.get(f"{package.upper()}_LOG", "").lower())
    if level is not None:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("[%(asctime)s %(name)s %(levelname)s] %(message)s"))
        logger.addHandler(handler)
        logger.setLevel(level)
    return logger


def log_send(package: str, request: httpx2.Request, template: str) -> None:
    """Tell, at debug, that a request goes out."""
    logger = logger_for(package)
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug("Sending %s %s", request.method, template)


def log_answer(
    package: str, request: httpx2.Request, response: httpx2.Response, template: str, request_id_header: str
) -> None:
    """Tell, at info, what came back."""
    logger = logger_for(package)
    if logger.isEnabledFor(logging.INFO):
        request_id = response.headers.get(request_id_header)
        logger.info("%s %s -> %d (request id %s)", request.method, template, response.status_code, request_id)


def log_retry(package: str, delay: float, retry: int, retries: int) -> None:
    """Tell, at info, that a request is sent again."""
    logger_for(package).info("Retrying request in %f seconds (retry %d of %d)", delay, retry, retries)
