#include "bench/larger_rules.hpp"

#include "bench/announcements.hpp"

#include <fmt/core.h>

#include <fstream>
#include <stdexcept>
#include <string>

namespace belleman::bench {

namespace {

std::vector<std::string> lines_of(std::filesystem::path const& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(std::move(line));
    if (lines.empty()) throw std::runtime_error("cannot read " + file.string());
    return lines;
}

/// The cells of a line up to and without cell `first`, and those from it on.
std::string cells_from(std::string const& line, std::size_t first) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < first; ++i)
        begin = line.find('\t', begin) + 1;
    return line.substr(begin);
}

/// Invented names never end alike: a number in letters makes each of them differ.
std::string invented_name(std::size_t number) {
    auto name = invented_word(number) + invented_word(number / 1000);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

/// REFNIS codes never start with a zero.
std::string invented_code(std::size_t number) {
    return fmt::format("{:05}", 1 + number);
}

std::string invented_phrase(std::string const& like, std::size_t number) {
    std::string phrase = like.starts_with('*') ? "*" : "";
    phrase += invented_word(number);
    if (like.find(' ') != std::string::npos) phrase += " " + invented_word(number + 1);
    if (like.size() > 1 && like.ends_with('*')) phrase += '*';
    return phrase;
}

void add_invented(std::vector<std::string>& phrases, std::size_t times, std::size_t& number) {
    auto const own = phrases.size();
    for (std::size_t i = own; i < own * times; ++i)
        phrases.push_back(invented_phrase(phrases[i % own], number++));
}

}  // namespace

void write_larger_gazetteer(std::filesystem::path const& source, std::filesystem::path const& target,
                            std::size_t times) {
    std::filesystem::copy(
        source, target,
        std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    auto const municipalities = lines_of(source / "municipalities.tsv");
    auto const parts = lines_of(source / "parts.tsv");
    auto const ambiguous = lines_of(source / "ambiguous.tsv");
    std::ofstream municipalities_out(target / "municipalities.tsv", std::ios::app);
    std::ofstream parts_out(target / "parts.tsv", std::ios::app);
    std::ofstream ambiguous_out(target / "ambiguous.tsv", std::ios::app);
    auto const count = municipalities.size() - 1;
    std::size_t name = 0;
    for (std::size_t code = 0; code < count * (times - 1); ++code) {
        municipalities_out << fmt::format("{0}\t{1}\t{1}\t\tnl\t\tLimburg\tHasselt\tVlaanderen\t\t\t\t\n",
                                          invented_code(code), invented_name(name++));
    }
    for (std::size_t part = 0; part < (parts.size() - 1) * (times - 1); ++part) {
        parts_out << fmt::format("{}\t\t{}\t\tdeelgemeente\t\n", invented_name(name++),
                                 invented_code(part % (count * (times - 1))));
    }
    for (std::size_t i = 0; i < (ambiguous.size() - 1) * (times - 1); ++i) {
        auto const& like = ambiguous[1 + i % (ambiguous.size() - 1)];
        ambiguous_out << fmt::format("{}\t\t{}\n", invented_name(i), cells_from(like, 2));
    }
}

std::vector<tag::TopicRule> larger_topics(std::vector<tag::TopicRule> rules, std::size_t times) {
    std::size_t number = 1'000'000;
    for (auto& rule : rules) {
        add_invented(rule.words, times, number);
        add_invented(rule.exclusions, times, number);
        add_invented(rule.categories, times, number);
    }
    return rules;
}

}  // namespace belleman::bench
