using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Storage;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class MigrationTestsOnSqlite : MigrationTests<Sqlite>;

public sealed class MigrationTestsOnPostgres : MigrationTests<Postgres>;

/// <summary>A production of an earlier Moteur opens in this one.</summary>
public abstract class MigrationTests<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task What_was_there_before_scripts_had_versions_is_there_after()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("moteur-migration-").FullName;
        await using var store = new TStore();
        var connection = await store.StartAsync(folder);
        await using (var app = MoteurServer.Build([$"--MOTEUR_DATA={folder}", "--port=0", $"--ConnectionStrings:Moteur={connection}"]))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MoteurDb>();
            await db.GetService<IMigrator>().MigrateAsync("CallSheetTransport", cancel);
            var (production, script) = (ProductionId.New(), ScriptId.New());
            object importedAt = db.Database.IsSqlite() ? DateTimeOffset.UnixEpoch.Ticks : DateTimeOffset.UnixEpoch;
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Productions" ("Id", "Title", "Format", "Agreement", "Calendar", "MinutesPerDay", "Company", "Director", "Producer", "Version")
                VALUES ({0}, 'Le quai', 0, 3097, '{{"start":"2027-03-01","weeklyRest":["Saturday","Sunday"],"daysOff":[],"holidaysOff":true}}', 480, '', '', '', 3)
                """,
                [production.Value],
                cancel);
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Scripts" ("Id", "ProductionId", "Title", "Format", "Language", "Pages", "FileName", "ImportedAt")
                VALUES ({0}, {1}, 'Le quai', 0, 0, 12, 'quai.fdx', {2})
                """,
                [script.Value, production.Value, importedAt],
                cancel);

            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Elements" ("Id", "ProductionId", "Category", "Name", "Version") VALUES ({0}, {1}, 2, 'Peugeot 504', 4)
                """,
                [ElementId.New().Value, production.Value],
                cancel);

            await db.PrepareAsync();
            var element = await db.Elements.SingleAsync(cancel);
            (element.Name, element.Version, element.Status, element.Notes, element.Aliases.Count).ShouldBe(("Peugeot 504", 4, ElementStatus.ToFind, "", 0));
            var kept = await db.Productions.SingleAsync(cancel);
            (kept.Title, kept.Version, kept.RevisionColours.Count).ShouldBe(("Le quai", 3, 0));
            $"{RevisionColours.Paper(1, kept.RevisionColours).Colour}".ShouldBe("Blue");
            var read = await db.Scripts.SingleAsync(cancel);
            (read.FileName, read.NumbersLocked, read.Version).ShouldBe(("quai.fdx", false, 1));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
