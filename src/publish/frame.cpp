#include "belleman/publish/publish.hpp"

namespace belleman::publish {

std::string address_of(Frame const& frame, Format format) {
    auto address = frame.public_url;
    switch (format) {
        case Format::atom:
            address += frame.path + ".atom";
            break;
        case Format::json:
            address += frame.path + ".json";
            break;
        case Format::page:
            address += frame.path == "/feed" ? "/" : frame.path;
            break;
    }
    if (!frame.query.empty()) address += "?" + frame.query;
    return address;
}

}  // namespace belleman::publish
