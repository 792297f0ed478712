// What a person decides of stored entries: which ids and dates stay with whom, and what matching may no
// longer say.

#include "store/fixture.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace belleman;
using namespace belleman::store;
using namespace std::chrono_literals;

namespace {

struct Corrected {
    FixedClock clock;
    Store store = Store::in_memory(clock);

    std::int64_t add_on(std::string const& source, std::string const& guid, Instant published) {
        auto entry = plain_entry(source, guid);
        entry.published = published;
        return add(store, entry);
    }
    /// Another language than that of the others.
    std::int64_t add_french(std::string const& source, std::string const& guid) {
        auto entry = plain_entry(source, guid);
        entry.language = "fr";
        return add(store, entry);
    }
    /// An entry of a new cluster, or of `cluster`, on whose arrival `younger` turns out to be `older` too.
    std::int64_t add_relating(std::string const& guid, std::int64_t cluster, std::int64_t older,
                              std::int64_t younger, Instant when = noon) {
        auto entry = plain_entry("gehucht", guid);
        entry.first_seen = when;
        story::Decision decision;
        decision.cluster_id = cluster;
        decision.reason = {cluster == 0 ? "new" : "likeness", 0.9, "Because."};
        decision.related = {{older, younger, {"likeness", 0.8, "Alike."}}};
        return store.add_entry(entry, story::fingerprint_of(entry), decision, authority);
    }
    void give_guid(std::int64_t row, std::string guid) {
        auto entry = *store.find_entry(row);
        entry.guid = std::move(guid);
        store.complete_entry(entry, story::fingerprint_of(entry));
    }
    bool split(std::int64_t row, Instant when) {
        return store.split(*store.find_entry(row), authority, when);
    }
    [[nodiscard]] std::int64_t place(std::int64_t row) const { return store.membership_of(row).cluster; }
    [[nodiscard]] Cluster cluster_of(std::int64_t row) const { return *store.find_cluster(place(row)); }
    [[nodiscard]] std::string id_of(std::int64_t row) const { return cluster_of(row).atom_id; }
};

}  // namespace

TEST_CASE("what is learnt of a stored entry relates its cluster and leaves it where it is") {
    Corrected kept;
    auto const one = kept.add_on("mol", "1", noon);
    auto const other = kept.add_on("geel", "2", noon);
    auto const third = kept.add_on("dessel", "3", noon);
    story::Decision decision;
    decision.cluster_id = kept.place(other);
    decision.reason = {"likeness", 0.9, "It is like it."};
    decision.related = {{kept.place(other), kept.place(third), {"likeness", 0.8, "So is this."}}};
    kept.store.note_kinship(one, decision, noon + 1h);
    auto const related = kept.store.related_to(kept.place(one));
    REQUIRE(related.size() == 2);
    CHECK(related[0].older_cluster == kept.place(one));
    CHECK(related[0].younger_cluster == kept.place(other));
    CHECK(related[0].reason.evidence == "It is like it.");
    CHECK(related[1].younger_cluster == kept.place(third));
    CHECK(related[1].reason.evidence == "So is this.");
    CHECK(kept.place(one) != kept.place(other));
    CHECK(kept.cluster_of(one).updated == noon);  // the younger ones mention the older
    CHECK(kept.cluster_of(other).updated == noon + 1h);
}

TEST_CASE("what is learnt of a stored entry makes it a translation, unless it has others already") {
    Corrected kept;
    auto const dutch = kept.add_on("mol", "1", noon);
    auto const french = kept.add_french("mol", "2");
    auto const another = kept.add_on("geel", "3", noon);
    auto const story = [&](std::int64_t row) { return kept.store.membership_of(row).story; };
    auto const learn = [&](std::int64_t row, std::int64_t of) {
        story::Decision decision;
        decision.story_id = story(of);
        decision.reason = {"new", 1, "It is the first of its story in this language."};
        decision.story_reason = MatchReason{"hreflang", 1, "It names it."};
        kept.store.note_kinship(row, decision, noon + 1h);
    };
    learn(dutch, french);
    CHECK(story(dutch) == story(french));
    CHECK(kept.store.decision_of(dutch)->story_reason->evidence == "It names it.");
    CHECK(kept.cluster_of(french).updated == noon + 1h);
    learn(another, french);  // there is one in Dutch
    auto english = plain_entry("mol", "4");
    english.language = "en";
    auto const third = add(kept.store, english);
    learn(french, third);  // two stand together already, and the third joins them
    CHECK(story(third) == story(dutch));
    auto unknown = plain_entry("mol", "5");
    unknown.language.clear();
    auto const fourth = add(kept.store, unknown);
    learn(fourth, french);  // it may be one more in Dutch
    CHECK(story(fourth) != story(french));
    CHECK(story(another) != story(french));
    CHECK_FALSE(kept.store.decision_of(another)->story_reason);
    CHECK(kept.split(dutch, noon + 2h));
    learn(dutch, french);
    CHECK(story(dutch) != story(french));
}

TEST_CASE("a translation that no view shows changes nothing of what is served") {
    Corrected kept;
    auto const french = kept.add_french("mol", "1");
    auto const dutch_entry = plain_entry("mol", "2");
    story::Decision alone;
    alone.reason = {"new", 1, "Because."};
    auto const dutch = kept.store.add_entry(dutch_entry, story::fingerprint_of(dutch_entry), alone, authority,
                                            Store::Showing::held);
    story::Decision decision;
    decision.story_id = kept.store.membership_of(french).story;
    decision.story_reason = MatchReason{"hreflang", 1, "It names it."};
    kept.store.note_kinship(dutch, decision, noon + 1h);
    REQUIRE(kept.store.membership_of(dutch).story == kept.store.membership_of(french).story);
    CHECK(kept.cluster_of(french).updated == noon);
    CHECK(kept.store.show_held("mol", noon, noon + 2h) == 1);
    CHECK(kept.cluster_of(french).updated == noon + 2h);
}

TEST_CASE("splitting what stands alone sets it apart from what it is related to") {
    Corrected kept;
    auto const older = kept.add_on("mol", "1", noon);
    auto const younger = kept.add_relating("2", 0, kept.place(older), 0);
    REQUIRE(kept.cluster_of(younger).related.size() == 1);
    CHECK(kept.split(older, noon + 1h));
    CHECK(kept.cluster_of(younger).related.empty());
    CHECK(kept.cluster_of(younger).updated == noon + 1h);
    CHECK(kept.cluster_of(older).updated == noon);
    auto const related = kept.store.related_to(kept.place(older));
    REQUIRE(related.size() == 1);
    CHECK(related.front().reason.method == "apart");
    CHECK_FALSE(kept.split(older, noon + 2h));
}

TEST_CASE("splitting off the entry that named the cluster leaves each its own id and date") {
    Corrected kept;
    auto const first = kept.add_on("stad", "1", noon - 48h);
    auto const second = kept.add_on("dorp", "2", noon - 24h);
    auto const ids = std::pair{kept.id_of(first), kept.id_of(second)};
    REQUIRE(kept.store.join(first, second, noon + 1h));
    REQUIRE(kept.split(first, noon + 2h));
    CHECK(std::pair{kept.id_of(first), kept.id_of(second)} == ids);
    CHECK(kept.cluster_of(first).published == noon - 48h);
    CHECK(kept.cluster_of(second).published == noon - 24h);
    CHECK(kept.cluster_of(first).former.empty());
    CHECK(kept.cluster_of(second).former.empty());
    View of_village;
    of_village.sources = {"dorp"};
    auto const shown = kept.store.select(of_village).clusters;
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].published == noon - 24h);
}

TEST_CASE("what is left when the entry that named a cluster is split off is told to be apart by hand") {
    Corrected kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"));
    REQUIRE(kept.store.join(first, second, noon + 1h));
    REQUIRE(kept.split(first, noon + 2h));
    for (auto const row : {first, second})
        CHECK(kept.store.decision_of(row)->reason.evidence == "It was set apart by hand on 2026-05-22.");
}

TEST_CASE("an entry that came into a cluster by matching gets an id of its own when the first is split off") {
    Corrected kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const copy = add(kept.store, plain_entry("dorp", "2"), kept.place(first));
    auto const id = kept.id_of(first);
    REQUIRE(kept.split(first, noon + 1h));
    CHECK(kept.id_of(first) == id);
    CHECK(kept.id_of(copy) != id);
    CHECK(kept.id_of(copy).find('-', id.rfind(':')) == std::string::npos);
}

TEST_CASE("ids go back to whom they belong, also where guids changed since") {
    Corrected kept;
    auto const first = kept.add_on("stad", "1", noon - 48h);
    auto const second = kept.add_on("dorp", "2", noon - 24h);
    auto const ids = std::pair{kept.id_of(first), kept.id_of(second)};
    REQUIRE(kept.store.join(first, second, noon + 1h));
    kept.give_guid(first, "nieuw-1");
    kept.give_guid(second, "nieuw-2");
    REQUIRE(kept.split(GENERATE(0, 1) == 0 ? first : second, noon + 2h));
    CHECK(std::pair{kept.id_of(first), kept.id_of(second)} == ids);
    CHECK(kept.cluster_of(first).former.empty());
    CHECK(kept.cluster_of(second).former.empty());
}

TEST_CASE("a third entry keeps its former id where the other two are told apart") {
    Corrected kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"));
    auto const third = add(kept.store, plain_entry("gehucht", "3"));
    auto const id = kept.id_of(third);
    REQUIRE(kept.store.join(first, second, noon + 1h));
    REQUIRE(kept.store.join(first, third, noon + 1h));
    REQUIRE(kept.split(first, noon + 2h));
    CHECK(kept.cluster_of(second).former == std::vector<FormerId>{{id, noon + 1h}});
    REQUIRE(kept.split(third, noon + 3h));
    CHECK(kept.id_of(third) == id);
}

TEST_CASE("what was set apart from one is not related to the older one that it is joined with") {
    Corrected kept;
    auto const oldest = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"));
    auto const third = add(kept.store, plain_entry("gehucht", "3"), kept.place(second));
    REQUIRE(kept.split(third, noon + 1h));
    REQUIRE(kept.store.join(oldest, third, noon + 2h));
    kept.add_relating("4", kept.place(oldest), kept.place(oldest), kept.place(second));
    auto const related = kept.store.related_to(kept.place(second));
    REQUIRE(related.size() == 1);
    CHECK(related[0].reason.method == "apart");
    CHECK(kept.cluster_of(second).related.empty());
}

TEST_CASE("what a cluster was related to leads to the older one that it is joined with, and says so") {
    Corrected kept;
    auto const oldest = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"));
    auto const youngest = kept.add_relating("3", 0, kept.place(second), 0);
    REQUIRE(kept.store.join(oldest, youngest, noon + 2h));
    CHECK(kept.cluster_of(oldest).related.empty());
    REQUIRE(kept.cluster_of(second).related.size() == 1);
    CHECK(kept.cluster_of(second).related[0].atom_id == kept.id_of(oldest));
    CHECK(kept.cluster_of(second).updated == noon + 2h);
}

TEST_CASE("translations that a person set apart are told to be, until a person joins them") {
    Corrected kept;
    auto const dutch = add(kept.store, plain_entry("stad", "1"));
    auto const french = kept.add_french("ville", "2");
    auto const methods = [&] {
        std::vector<std::string> list;
        for (auto const& related : kept.store.related_to(kept.place(dutch)))
            list.push_back(related.reason.method);
        return list;
    };
    REQUIRE(kept.store.join(dutch, french, noon + 1h));
    CHECK(methods() == std::vector<std::string>{"person"});
    CHECK(kept.cluster_of(french).related.empty());
    CHECK(kept.cluster_of(french).translations.size() == 1);
    REQUIRE(kept.split(french, noon + 2h));
    CHECK(methods() == std::vector<std::string>{"apart"});
    CHECK(kept.cluster_of(french).related.empty());
    REQUIRE(kept.store.join(french, dutch, noon + 3h));
    CHECK(methods() == std::vector<std::string>{"person"});
}

TEST_CASE("a translation that a person set apart does not come along when its like is joined") {
    Corrected kept;
    auto const dutch = add(kept.store, plain_entry("stad", "1"));
    auto const french = kept.add_french("ville", "2");
    REQUIRE(kept.store.join(dutch, french, noon + 1h));
    REQUIRE(kept.split(french, noon + 2h));
    auto const copy = add(kept.store, plain_entry("dorp", "3"));
    REQUIRE(kept.store.join(french, copy, noon + 3h));
    REQUIRE(kept.store.join(dutch, copy, noon + 4h));
    CHECK(kept.place(copy) == kept.place(dutch));
    CHECK(kept.store.membership_of(french).story != kept.store.membership_of(dutch).story);
}

TEST_CASE("a translation comes back to all that it was set apart from when it is joined with one of them") {
    Corrected kept;
    auto const dutch = add(kept.store, plain_entry("stad", "1"));
    auto const french = kept.add_french("ville", "2");
    auto entry = plain_entry("gemeinde", "3");
    entry.language = "de";
    auto const german = add(kept.store, entry);
    REQUIRE(kept.store.join(dutch, french, noon + 1h));
    REQUIRE(kept.store.join(dutch, german, noon + 1h));
    REQUIRE(kept.split(french, noon + 2h));
    REQUIRE(kept.store.join(dutch, french, noon + 3h));
    for (auto const row : {french, german})
        CHECK(kept.store.membership_of(row).story == kept.store.membership_of(dutch).story);
    for (auto const& related : kept.store.related_to(kept.place(german)))
        CHECK(related.reason.method == "person");
}

TEST_CASE("joining with a translation of what was set apart leaves that apart") {
    Corrected kept;
    auto const first = add(kept.store, plain_entry("stad", "1"));
    auto const second = add(kept.store, plain_entry("dorp", "2"), kept.place(first));
    auto const french = kept.add_french("ville", "3");
    REQUIRE(kept.split(second, noon + 1h));
    REQUIRE(kept.store.join(second, french, noon + 2h));
    REQUIRE(kept.store.join(first, french, noon + 3h));
    CHECK(kept.store.membership_of(french).story == kept.store.membership_of(first).story);
    auto const related = kept.store.related_to(kept.place(second));
    REQUIRE(related.size() == 1);
    CHECK(related[0].older_cluster == kept.place(first));
    CHECK(related[0].reason.method == "apart");
}

TEST_CASE("joining what was split, whichever was, makes of it what it was before") {
    Corrected kept;
    auto const first = kept.add_on("stad", "1", noon - 48h);
    auto const second = kept.add_on("dorp", "2", noon - 24h);
    auto const id = kept.id_of(first);
    auto const other_id = kept.id_of(second);
    REQUIRE(kept.store.join(first, second, noon + 1h));
    REQUIRE(kept.split(GENERATE(0, 1) == 0 ? first : second, noon + 2h));
    REQUIRE(kept.store.join(first, second, noon + 3h));
    CHECK(kept.id_of(second) == id);
    CHECK(kept.cluster_of(first).published == noon - 48h);
    CHECK(kept.cluster_of(first).former == std::vector<FormerId>{{other_id, noon + 3h}});
}
