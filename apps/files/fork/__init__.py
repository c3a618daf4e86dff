"""The fork server behind ``apps.files.child``: one limited, fenced child for every file."""
