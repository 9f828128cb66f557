using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Moteur.Server.Storage;

internal static class Collisions
{
    private const int SqliteConstraint = 19;

    // Class 23 of the SQLSTATE codes: integrity constraint violation.
    private const string PostgresConstraint = "23";

    /// <summary>True when nothing was saved because somebody else changed, added or removed the same thing first.</summary>
    public static bool IsCollision(this DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException
        || failure.InnerException is SqliteException { SqliteErrorCode: SqliteConstraint }
        || (failure.InnerException as PostgresException)?.SqlState.StartsWith(PostgresConstraint, StringComparison.Ordinal) == true;
}
