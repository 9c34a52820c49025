#include "support/generated_landscape.h"

#include "landscape/landscape_builder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace hw::test {
namespace {

constexpr std::array syllables{"ba", "ke", "lo", "mi", "nu", "pra", "sto", "tri", "vek", "wan", "xi", "zor"};

class Generator {
public:
    explicit Generator(const GeneratedShape &shape)
        : m_shape(shape)
        , m_dice(shape.seed) {}

    DatasetRecord run() {
        m_out.version = "generated";
        m_out.date = "2026-01-01";
        addObjects();
        addClaims();
        return std::move(m_out);
    }

private:
    std::string numbered(std::string_view prefix, std::size_t i) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%06zu", i);
        return std::string(prefix) + text.data();
    }
    std::string name() {
        std::string text;
        for (unsigned words = 1 + m_dice.below(2); words > 0; --words) {
            std::string word;
            for (unsigned n = 2 + m_dice.below(2); n > 0; --n)
                word += m_dice.of(syllables);
            word[0] = static_cast<char>(word[0] - 'a' + 'A');
            text += (text.empty() ? "" : " ") + word;
        }
        return text;
    }
    std::string date() {
        std::array<char, 16> text{};
        const unsigned year = 2008 + m_dice.below(18), month = 1 + m_dice.below(12), day = 1 + m_dice.below(28);
        switch (m_dice.below(4)) {
        case 0: std::snprintf(text.data(), text.size(), "%u", year); break;
        case 1: std::snprintf(text.data(), text.size(), "%u-%02u", year, month); break;
        default: std::snprintf(text.data(), text.size(), "%u-%02u-%02u", year, month, day); break;
        }
        return text.data();
    }
    TimeSpan span() {
        TimeSpan span;
        span.start = *PartialDate::parse(date());
        if (m_dice.oneIn(3))
            span.end = PartialDate::ofDay(span.start->lastDay() + static_cast<DayNumber>(m_dice.below(500)));
        else
            span.ongoing = m_dice.oneIn(20);
        return span;
    }

    ObjectRecord &add(Kind kind, std::string id) {
        ObjectRecord &object = m_out.objects.emplace_back();
        object.kind = kind;
        object.id = std::move(id);
        object.name = name();
        m_of[static_cast<std::size_t>(kind)].push_back(object.id);
        return object;
    }
    void add(Kind kind, std::string_view prefix, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            add(kind, numbered(prefix, i));
    }
    const std::vector<std::string> &of(Kind kind) const { return m_of[static_cast<std::size_t>(kind)]; }
    const std::string &any(Kind kind) { return m_dice.of(of(kind)); }

    /// A third of the objects are events; taxonomies grow slowly, sources take what is left.
    void addObjects() {
        const std::size_t n = m_shape.objects;
        m_out.objects.reserve(n);
        const auto some = [n](std::size_t share, std::size_t least, std::size_t most) {
            return std::clamp(n / share, least, most);
        };
        for (std::size_t i = 0; i < some(25, 6, n); ++i)
            add(Kind::Actor, numbered("act-", i)).actorType = static_cast<ActorType>(m_dice.below(4));
        add(Kind::Sponsor, "sp-", some(100, 2, 300));
        for (const char *country : {"CN", "RU", "KP", "IR", "US", "VN", "IN", "FR"})
            add(Kind::Country, std::string("country-") + country);
        for (std::size_t i = 0; i < some(10, 5, n); ++i)
            add(Kind::Campaign, numbered("cam-", i)).background = m_dice.oneIn(6);
        add(Kind::Incident, "inc-", some(5, 10, n));
        add(Kind::Disinformation, "dis-", some(100, 2, n));
        addTree(Kind::ResearchArea, "ra-", some(20, 6, 40));
        addTree(Kind::Subsector, "hs-", some(20, 5, 40));
        for (std::size_t i = 0; i < 5; ++i)
            add(Kind::Tactic, numbered("TA", i)).order = static_cast<int>(i);
        addTree(Kind::Technique, "T", some(20, 8, 800));
        for (ObjectRecord &object : m_out.objects)
            if (object.kind == Kind::Technique)
                for (unsigned t = 1 + m_dice.below(2); t > 0; --t)
                    object.tactics.push_back(any(Kind::Tactic));
        add(Kind::Software, "S", some(15, 5, n));
        add(Kind::Vulnerability, "CVE-", some(15, 5, n));
        add(Kind::Mitigation, "M", some(50, 4, 60));
        add(Kind::Recommendation, "rec-", some(50, 4, 60));
        add(Kind::ContextEvent, "ctx-", some(60, 2, n));
        add(Kind::Priority, "pri-", some(100, 2, 60));
        add(Kind::Name, "name-", some(12, 5, n));
        for (std::size_t i = 0; m_out.objects.size() < n || i < 6; ++i) {
            ObjectRecord &source = add(Kind::Source, numbered("src-", i));
            source.publisher = "Publisher " + std::to_string(m_dice.below(some(30, 4, 400)));
            source.weak = m_dice.oneIn(8);
            if (!m_dice.oneIn(10))
                source.published = *PartialDate::parse(date());
        }
    }
    void addTree(Kind kind, std::string_view prefix, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            std::string parent = i > 0 && !m_dice.oneIn(4) ? any(kind) : std::string();
            add(kind, numbered(prefix, i)).parent = std::move(parent);
        }
    }

    ClaimRecord &claim(const std::string &subject, Predicate predicate, std::string object = {}) {
        ClaimRecord &c = m_out.claims.emplace_back();
        c.subject = subject;
        c.predicate = predicate;
        c.object = std::move(object);
        c.confidence = static_cast<Confidence>(m_dice.below(4));
        c.evidence = static_cast<Evidence>(m_dice.below(4));
        if (m_dice.oneIn(3))
            c.span = span();
        if (m_dice.oneIn(5))
            c.statement = name() + " did something to " + name() + ".";
        if (m_dice.oneIn(12))
            c.dispute = name() + " disagrees.";
        for (unsigned n = 1 + m_dice.below(3); n > 0; --n)
            c.sources.push_back(any(Kind::Source));
        return c;
    }
    AreaBasis lesserBasis() { return static_cast<AreaBasis>(2 + m_dice.below(areaBasisCount - 2)); }

    void addClaims() {
        m_out.claims.reserve(m_shape.claims);
        for (const Kind kind : {Kind::Campaign, Kind::Incident, Kind::Disinformation, Kind::ContextEvent})
            for (const std::string &event : of(kind))
                if (!m_dice.oneIn(40)) {
                    ClaimRecord &c = claim(event, Predicate::Occurred);
                    c.span = m_dice.oneIn(12) ? TimeSpan{} : span();
                }
        for (const std::string &actor : of(Kind::Actor))
            if (!m_dice.oneIn(5))
                claim(actor, Predicate::OriginatesFrom, any(Kind::Country));
        while (m_out.claims.size() < m_shape.claims)
            m_dice.oneIn(4) ? addOtherClaim() : m_dice.oneIn(3) ? addActorClaim() : addEventClaim();
    }
    const std::string &anyEvent() {
        return any(m_dice.oneIn(3) ? Kind::Campaign : m_dice.oneIn(12) ? Kind::Disinformation : Kind::Incident);
    }
    void addEventClaim() {
        const std::string &event = anyEvent();
        switch (m_dice.below(9)) {
        case 0:
        case 1: claim(event, Predicate::AttributedTo, any(Kind::Actor)); break;
        case 2: claim(event, Predicate::Targets, any(Kind::ResearchArea)).areaBasis = AreaBasis::Targeted; break;
        case 3: claim(event, Predicate::LinkedTo, any(Kind::ResearchArea)).areaBasis = lesserBasis(); break;
        case 4: claim(event, Predicate::Affects, any(Kind::Subsector)); break;
        case 5:
            claim(event, Predicate::Victim, m_dice.oneIn(3) ? std::string() : any(Kind::Country)).value = name();
            break;
        case 6: claim(event, Predicate::Uses, any(m_dice.oneIn(3) ? Kind::Software : Kind::Technique)); break;
        case 7: claim(event, Predicate::Exploits, any(Kind::Vulnerability)); break;
        default: claim(event, Predicate::OriginatesFrom, any(Kind::Country)); break;
        }
    }
    void addActorClaim() {
        const std::string &actor = any(Kind::Actor);
        switch (m_dice.below(8)) {
        case 0: claim(actor, Predicate::SponsoredBy, any(Kind::Sponsor)); break;
        case 1: claim(actor, Predicate::Targets, any(Kind::ResearchArea)).areaBasis = AreaBasis::Targeted; break;
        case 2: claim(actor, Predicate::LinkedTo, any(Kind::ResearchArea)).areaBasis = lesserBasis(); break;
        case 3: claim(actor, Predicate::Targets, any(Kind::Subsector)); break;
        case 4: claim(actor, m_dice.oneIn(2) ? Predicate::Motivation : Predicate::FirstSeen).value = name(); break;
        case 5: claim(actor, Predicate::RelatedTo, any(Kind::Actor)); break;
        default: claim(actor, Predicate::Uses, any(m_dice.oneIn(3) ? Kind::Software : Kind::Technique)); break;
        }
    }
    void addOtherClaim() {
        switch (m_dice.below(8)) {
        case 0: claim(any(Kind::Software), Predicate::Uses, any(Kind::Technique)); break;
        case 1: claim(any(Kind::Mitigation), Predicate::Mitigates, any(Kind::Technique)); break;
        case 2: claim(any(Kind::Recommendation), Predicate::MapsTo, any(Kind::Mitigation)); break;
        case 3: claim(any(Kind::Priority), Predicate::StatesPriority, any(Kind::ResearchArea)); break;
        case 4:
            claim(any(Kind::ContextEvent), Predicate::ContextFor,
                  any(m_dice.oneIn(2) ? Kind::Actor : Kind::ResearchArea));
            break;
        case 5: claim(any(Kind::Name), Predicate::Names, any(m_dice.oneIn(4) ? Kind::Software : Kind::Actor)); break;
        case 6: claim(any(Kind::Name), Predicate::Overlaps, any(Kind::Name)); break;
        default: claim(any(Kind::Priority), Predicate::OriginatesFrom, any(Kind::Country)); break;
        }
    }

    GeneratedShape m_shape;
    Dice m_dice;
    DatasetRecord m_out;
    std::array<std::vector<std::string>, kindCount> m_of;
};

} // namespace

DatasetRecord generatedRecords(const GeneratedShape &shape) { return Generator(shape).run(); }

LandscapePtr generatedLandscape(const GeneratedShape &shape) {
    auto landscape = LandscapeBuilder::build(generatedRecords(shape));
    if (!landscape)
        throw std::logic_error(landscape.error().message);
    return *landscape;
}

} // namespace hw::test
