// Landscapes as text, for tests that read like what they say. One line per object or claim; # starts a comment line:
//
//     source s1 "Report on A" publisher="Vendor X" published=2021-03 reliability=B weak
//     actor act-a "Actor A" type=state origin=CN
//     research-area ra-x "Genetics and genomics" parent=ra-root
//     incident inc-1 "Hospital" start=2020-03 end=2020-05 conf=moderate src=s1 subtype=ransomware
//     claim inc-1 attributed-to act-a conf=high src=s1 by="Vendor X"
//     claim inc-1 victim "Some hospital" object=country-US
//     claim act-a targets ra-x basis=targeted start=2020
//     name name-aa "Alpha Panda" of=act-a by="Vendor X"
//
// KIND ID ["Name"] key=value…; the name is the id when absent. Values are words or "quoted" with \" \\ \n \xHH.
// Objects: type= subtype= parent= tactics=a,b order= sources=a,b summary= licence= added= background publisher= url=
//     published= verification= weak untitled reliability= fact.KEY=
//     origin=CN makes an originates-from claim; of=ID (names) a names claim; campaigns, incidents, disinformation
//     operations and context events get one `occurred` claim with the claim keys of their line, unless `unclaimed` is
//     said.
// Claims: claim SUBJECT PREDICATE OBJECT-ID|"value" key=value…  (a bare word is an object, a quoted one a value)
//     object= start= end= sinceAtLeast ongoing reported= conf= why= cred= ev= basis= by= says= analyst dispute=
//     unverified=a,b note= src=a,b
//     Left out: conf=high, ev=text-read, src=src-default (made when needed, publisher "Publisher").
// Countries (country-XX) are made when they are mentioned. A line that cannot be read throws std::invalid_argument with
// its number.
#pragma once

#include "landscape/landscape.h"

#include <string_view>

namespace hw::test {

DatasetRecord recordsOf(std::string_view text);
LandscapePtr landscapeOf(std::string_view text);

} // namespace hw::test
