// Transaction: rolls back when it goes out of scope without commit. One at a time on a Database, which outlives it.
#pragma once

#include "basics/result.h"

namespace hw {

class Database;

class Transaction {
public:
    enum class Kind { Deferred, Immediate, Exclusive };
    static Result<Transaction> begin(Database &database, Kind kind = Kind::Immediate);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// On an error nothing was changed: what was done since begin is rolled back.
    Result<void> commit();
    void rollBack();

private:
    explicit Transaction(Database &database)
        : m_database(&database) {}
    Database *m_database; ///< null when ended
};

} // namespace hw
