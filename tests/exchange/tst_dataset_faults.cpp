#include "exchange/dataset_file.h"
#include "exchange/dataset_links.h"
#include "exchange/dataset_reader.h"
#include "support/sample_dataset.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hw;
using test::SampleDataset;

namespace {

QString faultsOf(const QString &folder) {
    NoProgress silent;
    const auto reading = readDataset(folder.toStdString(), silent);
    if (!reading)
        return QString::fromStdString(reading.error().message);
    QStringList lines;
    for (const DatasetFault &fault : reading->report.faults)
        lines << QString::fromStdString(fault.text());
    return lines.join(QLatin1Char('\n'));
}

QString faultsOf(const SampleDataset &dataset) {
    const QTemporaryDir folder;
    dataset.write(folder.path());
    return faultsOf(folder.path());
}

const char *const heron = "landscape/actor/act-heron.json";
const char *const egret = "landscape/actor/act-egret.json";
const char *const marsh = "landscape/incident/inc-marsh.json";
const char *const reed = "landscape/campaign/cam-reed.json";
const char *const report = "landscape/source/src-report.json";

template<class Row>
void addSyntaxRows(Row row) {
    row("broken JSON", egret, "\"summary\": \"A gang.\",", "\"summary\": \"A gang.\"",
        "landscape/actor/act-egret.json:9:3: \"\"\" stands where \",\" or \"}\" is expected.");
    row("control character in a text", egret, "A gang.", "A\\u0007gang.",
        "landscape/actor/act-egret.json:8:14: summary: The text \"A gang.\" contains the control character U+0007.");
    row("turned text", egret, "A gang.", "A \xE2\x80\xAEgang.",
        "landscape/actor/act-egret.json:8:14: summary: The text \"A  gang.\" contains the control character U+202E.");
    row("right-to-left text is a text", egret, "A gang.", "\xD7\x92\xD7\x9C.", "");
    row("line break is a text", egret, "A gang.", "A\\ngang.", "");
    row("empty text", egret, "A gang.", "",
        "landscape/actor/act-egret.json:8:14: summary: The text is empty; leave the field out instead.");
    row("space at the end", egret, "A gang.", "A gang. ",
        "landscape/actor/act-egret.json:8:14: summary: The text \"A gang. \" begins or ends with a space.");
    row("nested too deep", egret, "\"A gang.\"",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "landscape/actor/act-egret.json:8:46: Lists and objects are nested deeper than 32 levels.");
}

template<class Row>
void addFieldRows(Row row) {
    row("stray field", egret, "\"summary\"", "\"sumary\"",
        "landscape/actor/act-egret.json:8:3: The kind \"actor\" has no field \"sumary\". Did you mean \"summary\"?");
    row("stray field far from any", egret, "\"summary\"", "\"zzzzzz\"",
        "landscape/actor/act-egret.json:8:3: The kind \"actor\" has no field \"zzzzzz\". Expected $schema, kind, id, "
        "name, summary, licence, added, sources, facts, claims or actorType.");
    row("field of another kind", egret, "\"summary\": \"A gang.\"", "\"publisher\": \"Vendor\"",
        "landscape/actor/act-egret.json:8:3: The kind \"actor\" has no field \"publisher\". Expected $schema, kind, "
        "id, name, summary, licence, added, sources, facts, claims or actorType.");
    row("field twice", egret, "\"summary\": \"A gang.\"", "\"name\": \"Egret again\"",
        "landscape/actor/act-egret.json:8:3: name: The field \"name\" is given twice.");
    row("wrong type", egret, "\"A gang.\"", "7",
        "landscape/actor/act-egret.json:8:14: summary: A text is expected here; this is a number.");
    row("null", egret, "\"A gang.\"", "null",
        "landscape/actor/act-egret.json:8:14: summary: A text is expected here; this is null.");
    row("missing name", egret, "\"name\": \"Egret\",\n  ", "",
        "landscape/actor/act-egret.json:1:1: The field \"name\" is missing; a text is expected.");
    row("unknown kind", egret, "\"kind\": \"actor\"", "\"kind\": \"actr\"",
        "landscape/actor/act-egret.json:2:11: kind: The word \"actr\" is not known here. Did you mean \"actor\"? "
        "Expected actor, sponsor, country, campaign, incident, disinformation, research-area, subsector, technique, "
        "tactic, software, vulnerability, mitigation, recommendation, context-event, priority, name or source.");
    row("kind against folder", report, "\"kind\": \"source\"", "\"kind\": \"name\"",
        "landscape/actor/act-egret.json:10:148: claims[0].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/actor/act-heron.json:10:162: claims[0].sources[0]: \"src-report\" is of the kind \"name\"; "
        "expected source.\nlandscape/actor/act-heron.json:11:143: claims[1].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/actor/act-heron.json:12:122: claims[2].sources[0]: \"src-report\" is of "
        "the kind \"name\"; expected source.\nlandscape/actor/act-heron.json:13:119: claims[3].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/actor/act-heron.json:14:126: "
        "claims[4].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/actor/act-heron.json:15:122: claims[5].sources[0]: \"src-report\" is of the kind \"name\"; "
        "expected source.\nlandscape/actor/act-heron.json:16:171: claims[6].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/actor/act-heron.json:17:120: claims[7].sources[0]: \"src-report\" is of "
        "the kind \"name\"; expected source.\nlandscape/actor/act-heron.json:18:173: claims[8].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/actor/act-heron.json:19:132: "
        "claims[9].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/actor/act-heron.json:20:110: claims[10].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/actor/act-heron.json:21:122: claims[11].sources[0]: \"src-report\" is "
        "of the kind \"name\"; expected source.\nlandscape/actor/act-heron.json:22:120: claims[12].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/campaign/cam-reed.json:10:186: "
        "claims[0].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/campaign/cam-reed.json:11:123: claims[1].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/campaign/cam-reed.json:12:120: claims[2].sources[0]: \"src-report\" is "
        "of the kind \"name\"; expected source.\nlandscape/context-event/ctx-plan.json:9:143: claims[0].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/context-event/ctx-plan.json:10:123: "
        "claims[1].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/disinformation/dis-fog.json:9:155: claims[0].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/disinformation/dis-fog.json:10:126: claims[1].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/incident/inc-marsh.json:9:166: "
        "claims[0].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/incident/inc-marsh.json:10:126: claims[1].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/incident/inc-marsh.json:11:142: claims[2].sources[0]: \"src-report\" is "
        "of the kind \"name\"; expected source.\nlandscape/incident/inc-marsh.json:12:157: claims[3].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/incident/inc-marsh.json:13:198: "
        "claims[4].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/mitigation/M9001.json:8:115: claims[0].sources[0]: \"src-report\" is of the kind \"name\"; "
        "expected source.\nlandscape/name/name-egret.json:8:115: claims[0].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/name/name-egret.json:9:119: claims[1].sources[0]: \"src-report\" is of "
        "the kind \"name\"; expected source.\nlandscape/name/name-egret.json:10:127: claims[2].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/name/name-egret.json:11:125: "
        "claims[3].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/name/name-egret.json:12:120: claims[4].sources[0]: \"src-report\" is of the kind \"name\"; "
        "expected source.\nlandscape/name/name-heron.json:8:115: claims[0].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/name/name-heron.json:9:118: claims[1].sources[0]: \"src-report\" is of "
        "the kind \"name\"; expected source.\nlandscape/priority/pri-plan.json:9:126: claims[0].sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.\nlandscape/priority/pri-plan.json:10:127: "
        "claims[1].sources[0]: \"src-report\" is of the kind \"name\"; expected "
        "source.\nlandscape/recommendation/rec-01.json:9:113: claims[0].sources[0]: \"src-report\" is of the kind "
        "\"name\"; expected source.\nlandscape/software/S9001.json:10:114: claims[0].sources[0]: \"src-report\" is of "
        "the kind \"name\"; expected source.\nlandscape/source/src-report.json:1:1: Nothing here has a source; a name "
        "needs at least one, on itself or on a claim.\nlandscape/source/src-report.json:2:11: kind: The kind is "
        "\"name\", but the file lies in the folder \"source\".\nlandscape/source/src-report.json:7:3: The kind "
        "\"name\" has no field \"publisher\". Expected $schema, kind, id, name, summary, licence, added, sources, "
        "facts or claims.\nlandscape/source/src-report.json:7:28: The kind \"name\" has no field \"verification\". "
        "Expected $schema, kind, id, name, summary, licence, added, sources, facts or "
        "claims.\nlandscape/source/src-report.json:7:61: The kind \"name\" has no field \"url\". Expected $schema, "
        "kind, id, name, summary, licence, added, sources, facts or claims.\nlandscape/source/src-report.json:8:3: The "
        "kind \"name\" has no field \"published\". Expected $schema, kind, id, name, summary, licence, added, sources, "
        "facts or claims.\nlandscape/source/src-report.json:8:30: The kind \"name\" has no field \"titleVerified\". "
        "Expected $schema, kind, id, name, summary, licence, added, sources, facts or "
        "claims.\nlandscape/source/src-report.json:8:54: The kind \"name\" has no field \"weak\". Expected $schema, "
        "kind, id, name, summary, licence, added, sources, facts or claims.\nlandscape/source/src-report.json:8:68: "
        "The kind \"name\" has no field \"reliability\". Expected $schema, kind, id, name, summary, licence, added, "
        "sources, facts or claims.\nlandscape/sponsor/sp-bureau.json:9:126: claims[0].sources[0]: \"src-report\" is of "
        "the kind \"name\"; expected source.\nlandscape/technique/T9059.001.json:9:15: sources[0]: \"src-report\" is "
        "of the kind \"name\"; expected source.\nlandscape/technique/T9059.json:8:15: sources[0]: \"src-report\" is of "
        "the kind \"name\"; expected source.\nlandscape/vulnerability/CVE-2099-0001.json:7:15: sources[0]: "
        "\"src-report\" is of the kind \"name\"; expected source.");
    row("id against file name", reed, "\"id\": \"cam-reed\"", "\"id\": \"cam-red\"",
        "landscape/campaign/cam-reed.json:3:9: id: The id is \"cam-red\", so the file must be called \"cam-red.json\"; "
        "it is called \"cam-reed.json\".");
    row("unknown word", heron, "\"actorType\": \"state\"", "\"actorType\": \"stat\"",
        "landscape/actor/act-heron.json:7:16: actorType: The word \"stat\" is not known here. Did you mean \"state\"? "
        "Expected state, crime, hacktivist or unknown.");
    row("missing word", heron, "\"actorType\": \"state\",\n  ", "",
        "landscape/actor/act-heron.json:1:1: The field \"actorType\" is missing; expected state, crime, hacktivist or "
        "unknown.");
    row("fact of another kind", heron, "\"attackId\"", "\"attackid\"",
        "landscape/actor/act-heron.json:8:14: facts: The kind \"actor\" has no fact \"attackid\". Did you mean "
        "\"attackId\"?");
    row("fact that is no text", heron, "\"attackId\": \"G9002\"", "\"note\": 4",
        "landscape/actor/act-heron.json:8:22: facts.note: A text is expected here; this is a number.");
    row("facts that are no object", heron, "{ \"attackId\": \"G9002\" }", "[\"G9002\"]",
        "landscape/actor/act-heron.json:8:12: facts: An object with at least one fact is expected here.");
    row("fact list with a repetition", "landscape/disinformation/dis-fog.json", "[\"forum\", \"news site\"]",
        "[\"forum\", \"forum\"]",
        "landscape/disinformation/dis-fog.json:7:36: facts.platform[1]: \"forum\" stands in the list twice.");
    row("empty list", report, "\"reliability\": \"B\"", "\"sources\": []",
        "landscape/source/src-report.json:8:79: sources: The list is empty; leave the field out instead.");
    row("flag with its usual value", reed, "\"background\": true", "\"background\": false",
        "landscape/campaign/cam-reed.json:8:17: background: Only true may stand here; leave the field out otherwise.");
    row("order that is no number", "landscape/tactic/TA9001.json", "\"order\": 0", "\"order\": \"first\"",
        "landscape/tactic/TA9001.json:7:12: order: Expected a whole number from 0 to 1000.");
    row("order that is no whole number", "landscape/tactic/TA9001.json", "\"order\": 0", "\"order\": 1.5",
        "landscape/tactic/TA9001.json:7:12: order: Expected a whole number from 0 to 1000.");
    row("version of no form", egret, "\"2026.01\"", "\"January\"",
        "landscape/actor/act-egret.json:6:12: added: \"January\" is no dataset version; expected a form like 2026.11.");
    row("version after the dataset", egret, "\"2026.01\"", "\"2026.02\"",
        "landscape/actor/act-egret.json:6:12: added: The object was added in \"2026.02\", after this dataset "
        "(\"2026.01\").");
    row("address that is none", report, "https://example.org/report?a=1#b", "javascript:alert(1)",
        "landscape/source/src-report.json:7:68: url: \"javascript:alert(1)\" is no web address; expected http:// or "
        "https:// without spaces, quotation marks or angle brackets.");
    row("address with a space", report, "https://example.org/report?a=1#b", "https://example.org/a b",
        "landscape/source/src-report.json:7:68: url: \"https://example.org/a b\" is no web address; expected http:// "
        "or https:// without spaces, quotation marks or angle brackets.");
    row("grade of no letter", report, "\"B\"", "\"Z\"",
        "landscape/source/src-report.json:8:83: reliability: The word \"Z\" is not known here. Expected A, B, C, D, E "
        "or F.");
    row("verification of no word", report, "\"search-result\"", "\"seen\"",
        "landscape/source/src-report.json:7:44: verification: The word \"seen\" is not known here. Expected "
        "attack-reference, misp-reference, search-result, repository-copy or unverified.");
    row("date of the dataset", "dataset.json", "2026-01-31", "2026-01",
        "dataset.json:3:11: date: \"2026-01\" is no day; expected YYYY-MM-DD.");
    row("stray field of the dataset", "dataset.json", "\"version\"", "\"Version\"",
        "dataset.json:1:1: The field \"version\" is missing; a text is expected.\ndataset.json:2:3: dataset.json has "
        "no field \"Version\". Did you mean \"version\"?");
    row("no licences", "dataset.json", "\"key\": \"own\", \"name\": \"Own terms\", \"notice\": \"Invented for tests.\"",
        "\"key\": \"own\"",
        "dataset.json:6:5: licences[0]: The field \"name\" is missing; a text is expected.\ndataset.json:6:5: "
        "licences[0]: The field \"notice\" is missing; a text is expected.");
}

template<class Row>
void addDateRows(Row row) {
    row("date against precision", heron, "\"start\": \"2019\", \"startPrecision\": \"year\"",
        "\"start\": \"2019\", \"startPrecision\": \"month\"",
        "landscape/actor/act-heron.json:10:69: claims[0].startPrecision: The date \"2019\" has the precision \"year\", "
        "not \"month\".");
    row("date without precision", heron, "\"start\": \"2019\", \"startPrecision\": \"year\"", "\"start\": \"2019\"",
        "landscape/actor/act-heron.json:10:5: claims[0]: The field \"startPrecision\" is missing; expected year, month "
        "or day.");
    row("precision without date", heron, "\"start\": \"2025-11\", \"startPrecision\": \"month\"",
        "\"start\": \"2025-11\", \"startPrecision\": \"month\", \"endPrecision\": \"day\"",
        "landscape/actor/act-heron.json:11:96: claims[1].endPrecision: There is a precision without \"end\".");
    row("impossible day", marsh, "2021-06-14", "2021-02-29",
        "landscape/incident/inc-marsh.json:9:41: claims[0].start: \"2021-02-29\" is not a date: that month has no such "
        "day. Expected YYYY, YYYY-MM or YYYY-MM-DD.");
    row("impossible month", heron, "2025-11", "2025-13",
        "landscape/actor/act-heron.json:11:42: claims[1].start: \"2025-13\" is not a date: there is no such month. "
        "Expected YYYY, YYYY-MM or YYYY-MM-DD.");
    row("not a date", marsh, "2021-06-14", "14.6.2021",
        "landscape/incident/inc-marsh.json:9:41: claims[0].start: \"14.6.2021\" is not a date: the form is wrong. "
        "Expected YYYY, YYYY-MM or YYYY-MM-DD.");
    row("end before start", reed, "2020-05-04", "2020-02-28",
        "landscape/campaign/cam-reed.json:10:86: claims[0].end: The end \"2020-02-28\" lies before the start "
        "\"2020-03\".");
    row("end within the start", reed, "2020-05-04", "2020-03-02", "");
    row("since at least without start", heron, "\"start\": \"2019\", \"startPrecision\": \"year\"",
        "\"end\": \"2019\", \"endPrecision\": \"year\"",
        "landscape/actor/act-heron.json:10:89: claims[0].sinceAtLeast: \"sinceAtLeast\" needs a start that it "
        "qualifies.");
    row("ongoing with an end", "landscape/disinformation/dis-fog.json", "\"ongoing\": true",
        "\"ongoing\": true, \"end\": \"2023\", \"endPrecision\": \"year\"",
        "landscape/disinformation/dis-fog.json:9:86: claims[0].ongoing: What is ongoing has no end; leave one of the "
        "two out.");
    row("impossible date of a source", report, "2021-07-01", "2021-07-32",
        "landscape/source/src-report.json:8:16: published: \"2021-07-32\" is not a date: that month has no such day. "
        "Expected YYYY, YYYY-MM or YYYY-MM-DD.");
    row("seen without a date", heron, "\"start\": \"2025-11\", \"startPrecision\": \"month\", ", "",
        "landscape/actor/act-heron.json:11:5: claims[1]: \"last-seen\" needs a date.");
}

template<class Row>
void addLinkRows(Row row) {
    row("unknown source", egret, "\"src-report\"", "\"src-reprot\"",
        "landscape/actor/act-egret.json:10:148: claims[0].sources[0]: There is no object with the id \"src-reprot\". "
        "Did you mean \"src-report\"?");
    row("unknown object", reed, "\"act-heron\"", "\"act-hern\"",
        "landscape/campaign/cam-reed.json:11:47: claims[1].object: There is no object with the id \"act-hern\". Did "
        "you mean \"act-heron\"?");
    row("unknown object far from any", reed, "\"act-heron\"", "\"qqqqqqqqqqqq\"",
        "landscape/campaign/cam-reed.json:11:47: claims[1].object: There is no object with the id \"qqqqqqqqqqqq\".");
    row("unknown parent", "landscape/research-area/ra-genomics.json", "\"parent\": \"ra\"", "\"parent\": \"raa\"",
        "landscape/research-area/ra-genomics.json:7:13: parent: There is no object with the id \"raa\". Did you mean "
        "\"ra\"?");
    row("parent of another kind", "landscape/research-area/ra-genomics.json", "\"parent\": \"ra\"",
        "\"parent\": \"hs\"",
        "landscape/research-area/ra-genomics.json:7:13: parent: \"hs\" is of the kind \"subsector\"; expected "
        "research-area.");
    row("unknown tactic", "landscape/technique/T9059.json", "\"TA9002\"", "\"TA9003\"",
        "landscape/technique/T9059.json:7:15: tactics[0]: There is no object with the id \"TA9003\". Did you mean "
        "\"TA9001\"?");
    row("source that is none", "landscape/technique/T9059.json", "\"src-report\"", "\"act-heron\"",
        "landscape/technique/T9059.json:8:15: sources[0]: \"act-heron\" is of the kind \"actor\"; expected source.");
    row("object of the wrong kind", reed, "\"object\": \"act-heron\"", "\"object\": \"sp-bureau\"",
        "landscape/campaign/cam-reed.json:11:47: claims[1].object: \"sp-bureau\" is of the kind \"sponsor\"; expected "
        "actor.");
    row("subject of the wrong kind", egret, "\"statement\", \"value\": \"The gang says that it spares hospitals.\"",
        "\"attributed-to\", \"object\": \"act-heron\"",
        "landscape/actor/act-egret.json:10:20: claims[0].predicate: The kind \"actor\" cannot be the subject of "
        "\"attributed-to\"; expected campaign, incident or disinformation.");
    row("related to itself", heron, "\"object\": \"act-egret\"", "\"object\": \"act-heron\"",
        "landscape/actor/act-heron.json:22:44: claims[12].object: The claim relates the object to itself.");
    row("circle", "landscape/research-area/ra.json", "\"licence\"", "\"parent\": \"ra-genomics\", \"licence\"",
        "landscape/research-area/ra.json:5:13: parent: The parents form a circle: ra > ra-genomics > ra.");
    row("own parent", "landscape/research-area/ra.json", "\"licence\"", "\"parent\": \"ra\", \"licence\"",
        "landscape/research-area/ra.json:5:13: parent: The parents form a circle: ra > ra.");
    row("unknown licence", egret, "\"licence\": \"own\"", "\"licence\": \"owm\"",
        "landscape/actor/act-egret.json:5:14: licence: The licence \"owm\" is not listed in dataset.json. Did you mean "
        "\"own\"? Expected own.");
    row("unused licence", "dataset.json", "\"licences\": [",
        "\"licences\": [\n    { \"key\": \"other\", \"name\": \"Other\", \"notice\": \"None.\" },",
        "dataset.json:6:5: licences[0]: No object stands under the licence \"other\"; take it out.");
    row("revoked technique", reed, "\"attributed-to\", \"object\": \"act-heron\"", "\"uses\", \"object\": \"T9086\"",
        "landscape/campaign/cam-reed.json:11:38: claims[1].object: \"T9086\" is revoked in ATT&CK 18.1; use "
        "\"T9059\".");
    row("deprecated technique", reed, "\"attributed-to\", \"object\": \"act-heron\"", "\"uses\", \"object\": \"T9064\"",
        "landscape/campaign/cam-reed.json:11:38: claims[1].object: \"T9064\" is deprecated in ATT&CK 18.1 and has no "
        "successor.");
    row("revoked group", heron, "\"G9002\"", "\"G9001\"",
        "landscape/actor/act-heron.json:8:26: facts.attackId: \"G9001\" is revoked in ATT&CK 18.1; use \"G9002\".");
    row("revoked ids of another version", "dataset.json", "\"18.1\"", "\"19.0\"",
        "dataset.json:4:20: attackVersion: The dataset is of ATT&CK \"19.0\", but revoked.json lists the revoked "
        "identifiers of \"18.1\".");
}

template<class Row>
void addClaimRows(Row row) {
    row("no source", egret, ", \"sources\": [\"src-report\"]", "",
        "landscape/actor/act-egret.json:10:5: claims[0]: The claim has no source; a list \"sources\" with at least one "
        "id is expected.");
    row("no confidence", egret, "\"confidence\": \"moderate\", ", "",
        "landscape/actor/act-egret.json:10:5: claims[0]: The field \"confidence\" is missing; expected not-stated, "
        "low, moderate or high.");
    row("unknown confidence", egret, "\"moderate\"", "\"medium\"",
        "landscape/actor/act-egret.json:10:99: claims[0].confidence: The word \"medium\" is not known here. Expected "
        "not-stated, low, moderate or high.");
    row("unknown evidence", egret, "\"text-read\"", "\"read\"",
        "landscape/actor/act-egret.json:10:123: claims[0].evidence: The word \"read\" is not known here. Expected "
        "unverified, address-only, summary-seen or text-read.");
    row("unknown predicate", egret, "\"statement\"", "\"statment\"",
        "landscape/actor/act-egret.json:10:20: claims[0].predicate: The word \"statment\" is not known here. Did you "
        "mean \"statement\"? Expected occurred, first-seen, last-seen, outcome, victim, sophistication, motivation, "
        "statement, originates-from, sponsored-by, attributed-to, targets, linked-to, affects, uses, exploits, "
        "mitigates, maps-to, states-priority, context-for, related-to, names, same-as, overlaps, disputed-same-as, "
        "formerly-named or subset-of.");
    row("stray field of a claim", egret, "\"evidence\"", "\"evidenc\"",
        "landscape/actor/act-egret.json:10:5: claims[0]: The field \"evidence\" is missing; expected unverified, "
        "address-only, summary-seen or text-read.\nlandscape/actor/act-egret.json:10:111: claims[0]: A claim has no "
        "field \"evidenc\". Did you mean \"evidence\"?");
    row("claim that is no object", "landscape/sponsor/sp-bureau.json", "\"claims\": [\n    {",
        "\"claims\": [ 5,\n    {",
        "landscape/sponsor/sp-bureau.json:8:15: claims[0]: A claim is an object; this is a number.");
    row("relation without object", reed, "\"object\": \"act-heron\", ", "",
        "landscape/campaign/cam-reed.json:11:5: claims[1]: The field \"object\" is missing; \"attributed-to\" relates "
        "the subject to an object.");
    row("relation with a value", reed, "\"object\": \"act-heron\", ", "\"object\": \"act-heron\", \"value\": \"x\", ",
        "landscape/campaign/cam-reed.json:11:69: claims[1].value: \"attributed-to\" is a relation and has no value; a "
        "text goes into \"statement\".");
    row("fact with an object", egret, "\"value\"", "\"object\": \"act-heron\", \"value\"",
        "landscape/actor/act-egret.json:10:43: claims[0].object: \"statement\" has no object; its text goes into "
        "\"value\".");
    row("fact without value", marsh, "\"value\": \"Two weeks on paper.\", ", "",
        "landscape/incident/inc-marsh.json:10:5: claims[1]: The field \"value\" is missing; \"outcome\" needs one.");
    row("statement without text", egret, "\"value\": \"The gang says that it spares hospitals.\", ", "",
        "landscape/actor/act-egret.json:10:5: claims[0]: A statement needs a \"value\" or a \"statement\".");
    row("targets without basis", heron, "\"areaBasis\": \"targeted\", ", "",
        "landscape/actor/act-heron.json:16:5: claims[6]: The field \"areaBasis\" is missing; \"targets\" with a "
        "research area needs \"targeted\".");
    row("targets by less than aim", heron, "\"areaBasis\": \"targeted\", ", "\"areaBasis\": \"lure-theme\", ",
        "landscape/actor/act-heron.json:16:69: claims[6].areaBasis: \"targets\" goes with the basis \"targeted\" "
        "alone; use \"linked-to\" for \"lure-theme\".");
    row("subsector with a basis", heron, "\"object\": \"hs-hospitals\", ",
        "\"object\": \"hs-hospitals\", \"areaBasis\": \"targeted\", ",
        "landscape/actor/act-heron.json:17:70: claims[7].areaBasis: A subsector has no area basis; leave the field "
        "out.");
    row("event targets a subsector", reed, "\"predicate\": \"affects\"", "\"predicate\": \"targets\"",
        "landscape/campaign/cam-reed.json:12:20: claims[2].predicate: Only an actor targets a subsector; an event has "
        "\"affects\".");
    row("linked by aim", marsh, "\"areaBasis\": \"data-exposed\", ", "\"areaBasis\": \"targeted\", ",
        "landscape/incident/inc-marsh.json:13:71: claims[4].areaBasis: The basis \"targeted\" goes with the predicate "
        "\"targets\", not with \"linked-to\".");
    row("linked without basis", marsh, "\"areaBasis\": \"data-exposed\", ", "",
        "landscape/incident/inc-marsh.json:13:5: claims[4]: The field \"areaBasis\" is missing; \"linked-to\" needs to "
        "say why: assessed-interest, data-exposed, service-disrupted, victim-field, product-field or lure-theme.");
    row("basis on another predicate", reed, "\"predicate\": \"affects\", ",
        "\"predicate\": \"affects\", \"areaBasis\": \"targeted\", ",
        "landscape/campaign/cam-reed.json:12:44: claims[2].areaBasis: Only \"targets\" and \"linked-to\" have an area "
        "basis.");
    row("grade of no number", heron, "\"credibility\": 2", "\"credibility\": \"2\"",
        "landscape/actor/act-heron.json:18:107: claims[8].credibility: Expected a whole number from 1 to 6.");
    row("grade out of range", heron, "\"credibility\": 2", "\"credibility\": 7",
        "landscape/actor/act-heron.json:18:107: claims[8].credibility: Expected a whole number from 1 to 6.");
    row("mapping by nobody", heron, "\"mapping\": \"analyst\"", "\"mapping\": \"us\"",
        "landscape/actor/act-heron.json:19:58: claims[9].mapping: The word \"us\" is not known here. Expected "
        "analyst.");
    row("unverified field that cannot be", marsh, "[\"end\"]", "[\"ending\"]",
        "landscape/incident/inc-marsh.json:9:94: claims[0].unverified: The word \"ending\" is not known here. Expected "
        "start, end, victims, outcome, attribution, malware or cves.");
    row("two equal claims", heron, "\"object\": \"S9001\"", "\"object\": \"T9059\"",
        "landscape/actor/act-heron.json:20:5: claims[10]: This claim says the same as the one in line 19.");
    row("nothing has a source", "landscape/vulnerability/CVE-2099-0001.json", "\"sources\": [\"src-report\"],\n  ", "",
        "landscape/vulnerability/CVE-2099-0001.json:1:1: Nothing here has a source; a vulnerability needs at least "
        "one, on itself or on a claim.");
}

/// The same check without the disk: there are many rows.
QString faultsInMemory(const SampleDataset &dataset) {
    std::vector<DatasetFault> faults;
    DatasetFile head;
    RevokedIds revoked;
    std::vector<ObjectFile> objects;
    for (const auto &[path, text] : dataset.files()) {
        const auto folder = std::string_view("landscape/").size(), slash = path.rfind('/');
        if (path == "dataset.json")
            head = readDatasetFile(path, text, faults);
        else if (path == "revoked.json")
            revoked = readRevokedFile(path, text, faults);
        else
            objects.push_back(
                readObjectFile(path, path.substr(slash + 1), path.substr(folder, slash - folder), text, faults));
    }
    checkLinks(head, revoked, objects, faults);
    std::sort(faults.begin(), faults.end());
    QStringList lines;
    for (const DatasetFault &fault : faults)
        lines << QString::fromStdString(fault.text());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class DatasetFaultsTest : public QObject {
    Q_OBJECT
private slots:
    void aGoodDatasetHasNone() { QCOMPARE(faultsOf(SampleDataset()), QString()); }

    void everyFieldArrives() {
        const QTemporaryDir folder;
        SampleDataset().write(folder.path());
        NoProgress silent;
        const auto reading = readDataset(folder.path().toStdString(), silent);
        QVERIFY(reading.has_value() && reading->report.passed());
        const DatasetRecord &data = reading->dataset;
        QCOMPARE(data.version, std::string("2026.01"));
        QCOMPARE(data.attackVersion, std::string("18.1"));
        QCOMPARE(data.licences.size(), std::size_t{1});
        QCOMPARE(data.objects.size(), std::size_t{25});
        QCOMPARE(reading->report.objects, data.objects.size());
        QCOMPARE(reading->report.claims, data.claims.size());
        const auto object = [&](std::string_view id) -> const ObjectRecord & {
            return *std::find_if(data.objects.begin(), data.objects.end(), [id](const auto &o) { return o.id == id; });
        };
        QVERIFY(object("act-heron").actorType == ActorType::State);
        QVERIFY((object("act-heron").facts == std::vector<Fact>{{"attackId", "G9002"}}));
        QVERIFY(object("cam-reed").background);
        QCOMPARE(object("cam-reed").subtype, std::string("espionage"));
        QVERIFY((object("dis-fog").facts == std::vector<Fact>{{"platform", "forum"}, {"platform", "news site"}}));
        QCOMPARE(object("TA9002").order, 1);
        QVERIFY((object("T9059.001").tactics == std::vector<std::string>{"TA9002", "TA9001"}));
        QCOMPARE(object("T9059.001").parent, std::string("T9059"));
        const ObjectRecord &source = object("src-report");
        QCOMPARE(source.publisher, std::string("Vendor A"));
        QCOMPARE(source.published->text(), std::string("2021-07-01"));
        QVERIFY(source.weak && !source.titleVerified && source.reliability == 'B');
        const auto claim = [&](std::string_view subject, Predicate predicate) -> const ClaimRecord & {
            return *std::find_if(data.claims.begin(), data.claims.end(),
                                 [&](const auto &c) { return c.subject == subject && c.predicate == predicate; });
        };
        QVERIFY(claim("act-heron", Predicate::FirstSeen).span.sinceAtLeast);
        QVERIFY(claim("act-heron", Predicate::Uses).analystMapping);
        QCOMPARE(claim("act-heron", Predicate::LinkedTo).credibility, '2');
        QVERIFY(claim("act-heron", Predicate::LinkedTo).areaBasis == AreaBasis::AssessedInterest);
        QCOMPARE(claim("act-heron", Predicate::Targets).accordingTo, std::string("Vendor A"));
        const ClaimRecord &occurred = claim("cam-reed", Predicate::Occurred);
        QCOMPARE(occurred.span.start->text(), std::string("2020-03"));
        QCOMPARE(occurred.span.end->text(), std::string("2020-05-04"));
        QVERIFY(occurred.confidence == Confidence::Moderate && occurred.evidence == Evidence::TextRead);
        QVERIFY(claim("dis-fog", Predicate::Occurred).span.ongoing);
        QVERIFY((claim("inc-marsh", Predicate::Occurred).unverified == std::vector<std::string>{"end"}));
        QCOMPARE(claim("inc-marsh", Predicate::AttributedTo).dispute, std::string("The gang denies it."));
        QCOMPARE(claim("inc-marsh", Predicate::LinkedTo).reported->text(), std::string("2021-07"));
        QCOMPARE(claim("inc-marsh", Predicate::LinkedTo).statement, std::string("Records."));
        QCOMPARE(claim("inc-marsh", Predicate::Victim).object, std::string("country-US"));
    }

    void namesEachFault_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("faults");
        const auto row = [](const char *name, const char *file, const char *from, const char *to, const char *faults) {
            QTest::newRow(name) << file << from << to << QString::fromUtf8(faults);
        };
        addSyntaxRows(row);
        addFieldRows(row);
        addDateRows(row);
        addLinkRows(row);
        addClaimRows(row);
    }
    void namesEachFault() {
        QFETCH(QString, file);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, faults);
        SampleDataset dataset;
        dataset.change(file.toStdString(), from.toStdString(), to.toStdString());
        QCOMPARE(faultsInMemory(dataset), faults);
    }

    void namesTheByteThatIsNoUtf8() {
        SampleDataset dataset;
        dataset.change(egret, "A gang.", "A \xFFgang.");
        QCOMPARE(faultsOf(dataset),
                 QStringLiteral("landscape/actor/act-egret.json:8:17: This is not UTF-8 (byte 0xFF)."));
    }

    void aDuplicateIdNamesBothFiles() {
        SampleDataset dataset;
        std::string copy = dataset.file(report);
        dataset.add("landscape/name/src-report.json", copy);
        dataset.change("landscape/name/src-report.json", "\"kind\": \"source\"", "\"kind\": \"name\"");
        QVERIFY(faultsOf(dataset).contains(
            QStringLiteral("landscape/source/src-report.json:3:9: id: The id \"src-report\" is already used by "
                           "landscape/name/src-report.json.")));
    }

    void collectsAllFaultsInOrder() {
        SampleDataset dataset;
        dataset.change(marsh, "\"2021-06-14\"", "\"2021-06-31\"").change(marsh, "\"subtype\"", "\"subtyp\"");
        dataset.change(egret, "\"crime\"", "\"crimes\"").change(report, "\"B\"", "\"G\"");
        const QStringList faults = faultsOf(dataset).split(QLatin1Char('\n'));
        QCOMPARE(faults.size(), 4);
        QVERIFY(faults[0].startsWith(QLatin1String("landscape/actor/act-egret.json:7:")));
        QVERIFY(faults[1].startsWith(QLatin1String("landscape/incident/inc-marsh.json:7:")));
        QVERIFY(faults[2].startsWith(QLatin1String("landscape/incident/inc-marsh.json:9:")));
        QVERIFY(faults[3].startsWith(QLatin1String("landscape/source/src-report.json:")));
        QCOMPARE(faultsOf(dataset).split(QLatin1Char('\n')), faults);
    }

    void namesWhatIsMissingOrDoesNotBelong() {
        QCOMPARE(faultsOf(SampleDataset().remove("dataset.json")).section(QLatin1Char('\n'), 0, 0),
                 QStringLiteral("dataset.json: There is no such file."));
        QCOMPARE(faultsOf(SampleDataset().add("landscape/actor/notes.txt", "x")),
                 QStringLiteral("landscape/actor/notes.txt: This is no object; only .json files belong here."));
        QCOMPARE(faultsOf(SampleDataset().add("landscape/act-x.json", "{}")),
                 QStringLiteral(
                     "landscape/act-x.json: An object lies in landscape/KIND/ID.json, neither higher nor deeper."));
        QCOMPARE(faultsOf(SampleDataset().add("landscape/actor/.hidden", "x").add("landscape/actor/a.json~", "x")),
                 QString());
        QCOMPARE(faultsOf(QStringLiteral("/nowhere/at/all")),
                 QStringLiteral("\"/nowhere/at/all\" is not a folder; expected one with dataset.json and landscape/."));
        const QTemporaryDir empty;
        QCOMPARE(faultsOf(empty.path()),
                 QStringLiteral("dataset.json: There is no such file.\n"
                                "landscape: The folder of the objects cannot be read: No such file or directory.\n"
                                "revoked.json: There is no such file."));
        QCOMPARE(faultsOf(SampleDataset().remove("revoked.json")),
                 QStringLiteral("revoked.json: There is no such file."));
    }

    void aFaultIsToldOnceAndNotOfAllThatReferToIt() {
        SampleDataset broken;
        broken.file("dataset.json") = "{";
        QCOMPARE(faultsOf(broken),
                 QStringLiteral("dataset.json:1:2: The file ends where a field name in quotation marks is expected."));
        SampleDataset unlisted;
        unlisted.file("dataset.json") =
            R"({"version": "2026.11", "date": "2026-11-23", "attackVersion": "18.1", "licences": []})";
        const QString faults = faultsOf(unlisted);
        QVERIFY2(faults.startsWith(QLatin1String("dataset.json:")) && faults.count(QLatin1Char('\n')) == 0,
                 qPrintable(faults));
        SampleDataset huge;
        huge.file(heron) += std::string(2 * 1024 * 1024, ' ');
        const QString one = faultsOf(huge);
        QVERIFY2(one.startsWith(QLatin1String("landscape/actor/act-heron.json: The file has ")) &&
                     one.count(QLatin1Char('\n')) == 0,
                 qPrintable(one));
    }

    void refusesHugeFilesUnread() {
        SampleDataset dataset;
        dataset.file(egret) += std::string(2 * 1024 * 1024, ' ');
        QCOMPARE(faultsOf(dataset).section(QLatin1Char('\n'), 0, 0),
                 QStringLiteral("landscape/actor/act-egret.json: The file has %1 bytes; at most 2097152 are allowed.")
                     .arg(dataset.file(egret).size()));
    }

    void listsAtMostFiveHundredFaultsOfAFile() {
        SampleDataset dataset;
        std::string many;
        for (int i = 0; i < 2000; ++i)
            many += "\"f" + std::to_string(i) + "\": 1, ";
        dataset.change(egret, "\"summary\"", many + "\"summary\"");
        const QStringList faults = faultsOf(dataset).split(QLatin1Char('\n'));
        QCOMPARE(faults.size(), 500);
        QVERIFY(faults.last().contains(QLatin1String("There are too many faults in this file")));
    }

    void aCancelledCheckSaysSo() {
        struct Cancelled final : Progress {
            void report(std::uint64_t, std::uint64_t) override {}
            bool cancelled() const override { return true; }
        } cancelled;
        const QTemporaryDir folder;
        SampleDataset().write(folder.path());
        const auto reading = readDataset(folder.path().toStdString(), cancelled);
        QVERIFY(!reading.has_value());
        QCOMPARE(reading.error().message, std::string("The check was stopped; nothing was changed."));
    }

    void theOrderOnTheDiskDoesNotMatter() {
        const QTemporaryDir forwards, backwards;
        SampleDataset().write(forwards.path());
        SampleDataset().write(backwards.path(), true);
        NoProgress silent;
        const auto a = readDataset(forwards.path().toStdString(), silent);
        const auto b = readDataset(backwards.path().toStdString(), silent);
        QVERIFY(a->dataset.objects == b->dataset.objects);
        QVERIFY(a->dataset.claims == b->dataset.claims);
    }
};

HW_TEST(DatasetFaultsTest, "dataset_faults")
#include "tst_dataset_faults.moc"
