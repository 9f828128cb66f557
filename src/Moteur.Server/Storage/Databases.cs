using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Moteur.Server.Storage;

internal static class Databases
{
    /// <summary>PostgreSQL when <c>ConnectionStrings__Moteur</c> names one, SQLite in the data folder otherwise.</summary>
    public static void AddMoteurDb(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        var connection = configuration.GetConnectionString("Moteur") ?? "";
        if (connection.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
            || connection.StartsWith("postgres", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContext<MoteurDb, PostgresDb>(o => Common(o.UseNpgsql(connection)));
        }
        else
        {
            // The busy timeout: a writer waits for the one before it instead of failing.
            var file = new SqliteConnectionStringBuilder { DataSource = folder.Database, ForeignKeys = true, DefaultTimeout = 15 };
            services.AddDbContext<MoteurDb, SqliteDb>(o => Common(o.UseSqlite(
                file.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))));
        }

        static void Common(DbContextOptionsBuilder options) =>
            options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    /// <summary>Brings the database to this version's shape.</summary>
    public static async Task PrepareAsync(this MoteurDb db)
    {
        await db.Database.MigrateAsync();
        if (db.Database.IsSqlite())
        {
            // Readers go on while one writes. Kept in the file.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        }
    }
}
