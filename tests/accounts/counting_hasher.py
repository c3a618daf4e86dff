"""A password hasher that counts how often it is asked."""

from django.contrib.auth.hashers import MD5PasswordHasher


class CountingHasher(MD5PasswordHasher):
    algorithm = "counted"
    hashed = 0

    def encode(self, password, salt):
        type(self).hashed += 1
        return super().encode(password, salt).replace("md5$", "counted$", 1)

    def decode(self, encoded):
        return super().decode(encoded)
