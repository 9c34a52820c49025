// Finding things in the lists of the notebook. Private to app/session.
#pragma once

#include "session/notebook_values.h"

namespace hw {

/// -1 where there is none.
template<class T>
qsizetype indexOfTarget(const QList<T> &list, const Target &target) {
    for (qsizetype i = 0; i < list.size(); ++i)
        if (list.at(i).target == target)
            return i;
    return -1;
}

inline qsizetype indexOfView(const QList<SavedView> &views, const QString &name) {
    for (qsizetype i = 0; i < views.size(); ++i)
        if (views.at(i).name == name)
            return i;
    return -1;
}

} // namespace hw
