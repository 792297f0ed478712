#pragma once

#include "belleman/fetch/outcome.hpp"

#include <cstddef>
#include <string>

namespace belleman::fetch {

/// Reads a document from this machine, for the `file:` address `url` with this (decoded) `path`: at most
/// `limit` bytes, regular files only, so that a device or a pipe cannot hold up the caller. Its validators
/// are made from inode, size and time of change; a file that still has those of `sent` is NotModified.
[[nodiscard]] Outcome read_local_file(std::string const& url, std::string const& path, Validators const& sent,
                                      std::size_t limit);

}  // namespace belleman::fetch
