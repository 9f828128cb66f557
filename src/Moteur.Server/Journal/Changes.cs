using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Moteur.Journal;
using Moteur.Server.Accounts;
using Moteur.Server.Live;
using Moteur.Server.Storage;

namespace Moteur.Server.Journal;

/// <summary>Writes what a member changes: the change and its journal entry in one transaction, then the news of it.</summary>
internal sealed class Changes(MoteurDb db, Member member, TimeProvider clock, LiveNews news)
{
    /// <summary>Adds an entry to the unit of work.</summary>
    /// <param name="kind">Kind of change; its sentence has the key <c>Change_kind</c>.</param>
    /// <param name="subject">What was changed.</param>
    /// <param name="change">What was done.</param>
    /// <param name="inverse">What takes it back, usually the state before; null where nothing can.</param>
    /// <param name="id">Identity of the entry when the browser gives it, to find it again; a new one otherwise.</param>
    public JournalEntry Note<T>(
        string kind, Guid subject, T change, object? inverse = null, JournalEntryId? undoes = null, JournalEntryId? id = null)
    {
        var entry = new JournalEntry
        {
            Id = id ?? JournalEntryId.New(),
            ProductionId = member.Production,
            UserId = member.User,
            At = clock.GetUtcNow(),
            Kind = kind,
            Subject = subject,
            Change = JsonSerializer.Serialize(change, Json.Options),
            Inverse = inverse is null ? null : JsonSerializer.Serialize(inverse, inverse is T ? typeof(T) : inverse.GetType(), Json.Options),
            Undoes = undoes,
        };
        db.Journal.Add(entry);
        return entry;
    }

    /// <summary>Saves all that was changed, or nothing, and tells the others.</summary>
    /// <returns>False when somebody changed the same thing in between: nothing is saved.</returns>
    public async Task<bool> SaveAsync(string kind, Guid subject, int version, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            if (db.Database.CurrentTransaction is { } transaction)
            {
                await transaction.CommitAsync(cancel);
            }
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            db.ChangeTracker.Clear();
            return false;
        }

        await news.TellAsync(new(member.Production, kind, subject, version, member.Name));
        return true;
    }
}
