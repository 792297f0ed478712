#include "belleman/feed/read.hpp"
#include "feed/json_path.hpp"
#include "feed/page_query.hpp"

#include <nlohmann/json.hpp>

namespace belleman::feed {

tl::expected<void, std::string> check_selector(SourceKind kind, std::string_view expression,
                                               SelectorSyntax syntax, SelectorScope scope) {
    switch (kind) {
        case SourceKind::html:
            if (auto query = PageQuery::compile(expression, syntax, scope); !query)
                return tl::unexpected(query.error());
            return {};
        case SourceKind::json:
            if (auto pointer = JsonPath::parse(expression); !pointer) return tl::unexpected(pointer.error());
            return {};
        case SourceKind::feed:
            break;
    }
    return tl::unexpected(std::string{"a feed is recognised by its content and takes no selectors"});
}

}  // namespace belleman::feed
