#include "belleman/fetch/recorded.hpp"

#include "belleman/text/ascii.hpp"
#include "fetch/answer.hpp"

#include <utility>

namespace belleman::fetch {

namespace {

/// Why `line`, the `number`th, cannot stand in a head; empty when it can.
std::string mistake_in(std::string_view line, int number) {
    if (number == 1) {
        return line.starts_with("HTTP/") && line.find(' ') != std::string_view::npos
                   ? std::string{}
                   : "expected a status line such as \"HTTP/1.1 200 OK\"";
    }
    auto const colon = line.find(':');
    if (line.empty() || (colon != std::string_view::npos && colon > 0)) return {};
    return "expected a field such as \"Content-Type: text/xml\"";
}

}  // namespace

tl::expected<Outcome, HeadError> recorded_outcome(std::string_view head, std::string body,
                                                  std::string final_url, Instant now) {
    HeaderReader reader;
    int number = 0;
    do {
        auto const end = head.find('\n');
        auto const line = text::trimmed(head.substr(0, end));
        head = end == std::string_view::npos ? std::string_view{} : head.substr(end + 1);
        if (auto mistake = mistake_in(line, ++number); !mistake.empty())
            return tl::unexpected(HeadError{number, std::move(mistake)});
        if (!reader.read_line(line)) return tl::unexpected(HeadError{number, "the head is too long"});
    } while (!head.empty());

    Answer answer;
    answer.headers = reader.response();
    answer.body = std::move(body);
    answer.final_url = std::move(final_url);
    return outcome_of(std::move(answer), {}, now);
}

}  // namespace belleman::fetch
