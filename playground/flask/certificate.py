"""A certificate for the lessons' hosts, made on this computer and good for two days."""

import os
import ssl
import subprocess
import tempfile

from sites import HOSTS


def made_certificate():
    """A TLS context with a fresh certificate, or None where openssl cannot be run."""
    names = ",".join(f"DNS:{host}" for host in ["localhost", *HOSTS.values()])
    command = ["openssl", "req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=Cookie practice"]
    command += ["-addext", f"subjectAltName={names},IP:127.0.0.1,IP:::1"]
    command += ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-keyout", "-", "-out", "-"]
    try:
        pem = subprocess.run(command, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    # Python's ssl reads certificates from files only. This one is gone as soon as it is read.
    handle, path = tempfile.mkstemp(suffix=".pem")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
        return loaded(path)
    finally:
        os.unlink(path)


def loaded(certificate, key=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
