#include "program.h"

#include "store/landscape_writer.h"
#include "support/text_landscape.h"

#include <QProcess>
#include <stdexcept>

namespace hw::test {
namespace {

Answer answerOf(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    Answer answer;
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        answer.err = "did not end: " + process.errorString().toUtf8();
        return answer;
    }
    if (process.exitStatus() == QProcess::NormalExit)
        answer.status = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

const QString &home() {
    static const QTemporaryDir folder;
    static const QString path = folder.path();
    return path;
}

} // namespace

QProcessEnvironment bareEnvironment() {
    QProcessEnvironment environment;
    environment.insert("PATH", qEnvironmentVariable("PATH"));
    environment.insert("HOME", home());
    environment.insert("LC_ALL", "C.UTF-8");
    environment.insert("TZ", "UTC");
    environment.insert("ASAN_OPTIONS", "detect_leaks=0");
    return environment;
}

Answer helixwatch(const QStringList &arguments, const QProcessEnvironment &environment) {
    return answerOf(QStringLiteral(HELIXWATCH_PROGRAM), arguments, environment);
}

Answer shell(const QString &script) {
    QProcessEnvironment environment = bareEnvironment();
    environment.insert("HELIXWATCH", QStringLiteral(HELIXWATCH_PROGRAM));
    return answerOf(QStringLiteral("/bin/sh"), {"-c", script}, environment);
}

LandscapeFile::LandscapeFile(std::string_view text) {
    const auto written = writeLandscape(recordsOf(text), path().toStdString());
    if (!written)
        throw std::runtime_error(written.error().message);
}

const std::string_view smallLandscape = R"text(
source s-doj "Four charged" publisher="Department of Justice" published=2021-07-19 url="https://example.org/doj" reliability=A
source s-vendor "A report on A" publisher="Vendor X" published=2020-03 url="https://example.org/a"
source s-copy "Copy of a report" publisher="Mirror" weak untitled
sponsor sp-ministry "Ministry"
actor act-alpha "Alpha (Leviathan)" type=state origin=CN summary="Steals research."
actor act-beta "Beta" type=crime
research-area ra-root "Life sciences"
research-area ra-gen "Genetics and genomics" parent=ra-root
research-area ra-onc "Oncology" parent=ra-root
subsector hs-hospital "Hospitals"
tactic TA0001 "Initial Access" order=1
technique T1566 "Phishing" tactics=TA0001
incident inc-lab "Institute breach" start=2020-12 conf=moderate src=s-copy subtype="data theft"
incident inc-clinic "Clinic" start=2021-03-02 end=2021-03-09 src=s-vendor subtype=ransomware
campaign cam-old "Old campaign" start=2012 sinceAtLeast src=s-vendor
claim act-alpha sponsored-by sp-ministry src=s-doj
claim act-alpha targets ra-gen basis=targeted start=2011 end=2018 conf=high why=indictment says="Sequencing technology was taken." src=s-doj,s-vendor
claim act-alpha linked-to ra-onc basis=assessed-interest conf=low src=s-vendor
claim act-alpha uses T1566 src=s-vendor
claim inc-lab attributed-to act-beta conf=low by="Vendor X" why="one vendor" dispute="The institute disagrees." src=s-copy
claim inc-lab targets ra-gen basis=targeted conf=moderate unverified=start src=s-copy
claim inc-clinic attributed-to act-beta conf=moderate src=s-vendor
claim inc-clinic affects hs-hospital src=s-vendor
claim cam-old attributed-to act-alpha conf=high src=s-vendor
)text";

const std::string_view nastyLandscape = R"text(
actor act-esc "\x1b]0;owned\x07Red \x1b[31mname" type=crime
actor act-formula "=HYPERLINK(\"http://x\",\"y\")" type=crime
actor act-markup "<b>bold</b>, \"quoted\"" type=crime
actor act-rtl "\xE2\x80\xAEgnp.exe" type=crime
)text";

const std::string_view alphaAndGenetics =
    R"text(Alpha (Leviathan) and Genetics and genomics: 1 claim from 2 sources of 2 publishers.

Alpha (Leviathan) targets Genetics and genomics (confidence: high)
  - Sequencing technology was taken.
      Claim: Alpha (Leviathan) targets Genetics and genomics (targeted) [id]
      According to: Department of Justice, Vendor X
      When: 2011 to 2018; reported March 2020
      Confidence: high (indictment); evidence: text read
      Sources: [1] [2]

Sources
  [1] Department of Justice: Four charged, 19 July 2021.
      https://example.org/doj
  [2] Vendor X: A report on A, March 2020.
      https://example.org/a
)text";

const std::string_view betaAndGenetics = R"text(Beta and Genetics and genomics: 2 claims from 1 source of 1 publisher.

Through Institute breach (2020-12) (confidence: low, disputed)
  - Institute breach is attributed to Beta, according to Vendor X.
      Claim: Institute breach is attributed to Beta [id]
      According to: Vendor X
      When: not stated; reported date not stated
      Confidence: low (one vendor); evidence: text read
      Disputed: The institute disagrees.
      Sources: [1]
  - Institute breach targets Genetics and genomics, according to Mirror.
      Claim: Institute breach targets Genetics and genomics (targeted) [id]
      According to: Mirror
      When: not stated; reported date not stated
      Confidence: moderate; evidence: text read
      Not confirmed by a text: start
      Sources: [1]

Sources
  [1] Mirror: Copy of a report (title not seen), date not stated. Weak: a mirror, aggregator or
      wiki.
)text";

} // namespace hw::test
