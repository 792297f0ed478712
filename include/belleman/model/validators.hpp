#pragma once

#include <string>

namespace belleman {

/// What a server gave to recognise an unchanged document, byte for byte as received; one set that belongs
/// together (RFC 9110, section 8.8).
struct Validators {
    std::string etag;
    std::string last_modified;

    bool operator==(Validators const&) const = default;
};

}  // namespace belleman
