using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.People;

/// <summary>The crew: liste technique.</summary>
internal static class PersonEndpoints
{
    private const int LongestText = 200;

    public static void MapPeople(this IEndpointRouteBuilder production)
    {
        production.MapGet("/people", List).ForMembers().WithTags("People");
        production.MapPut("/people/{person}", Put).ForMembers(MemberRole.Direction, MemberRole.Unit).WithTags("People");
        production.MapDelete("/people/{person}", Remove).ForMembers(MemberRole.Direction, MemberRole.Unit).WithTags("People");
    }

    private static async Task<Ok<IReadOnlyList<Person>>> List(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<Person>>(
            await db.People.AsNoTracking().Where(p => p.ProductionId == member.Production).OrderBy(p => p.Id).ToListAsync(cancel));

    private static async Task<Results<Ok<Person>, Conflict<Person>, NotFound, ProblemHttpResult>> Put(
        PersonId person, UpdatePerson request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        string[] texts = [request.Name, request.Department, request.Job, request.Phone, request.Email];
        if (string.IsNullOrWhiteSpace(request.Name) || texts.Any(t => t.Length > LongestText))
        {
            return Problems.Of(new("Person_Name"));
        }

        var known = await db.People.FirstOrDefaultAsync(p => p.Id == person && p.ProductionId == member.Production, cancel);
        if (known is not null && known.Version != request.Version)
        {
            return TypedResults.Conflict(known);
        }

        if (known is null && (request.Version != 0 || await db.People.AnyAsync(p => p.Id == person, cancel)))
        {
            return TypedResults.NotFound();
        }

        var before = known is null ? null
            : new UpdatePerson(known.Version + 1, known.Name, known.Department, known.Job, known.Phone, known.Email);
        if (known is null)
        {
            known = new() { Id = person, ProductionId = member.Production, Name = "" };
            db.People.Add(known);
        }
        else
        {
            known.Version++;
        }

        (known.Name, known.Department, known.Job) = (request.Name.Trim(), request.Department.Trim(), request.Job.Trim());
        (known.Phone, known.Email) = (request.Phone.Trim(), request.Email.Trim());
        changes.Note(before is null ? "addPerson" : "updatePerson", person.Value, request, before);
        return await changes.SaveAsync("person", person.Value, known.Version, cancel)
            ? TypedResults.Ok(known)
            : TypedResults.Conflict(await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == person, cancel));
    }

    private static async Task<Results<NoContent, NotFound>> Remove(
        PersonId person, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var known = await db.People.FirstOrDefaultAsync(p => p.Id == person && p.ProductionId == member.Production, cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        db.People.Remove(known);
        changes.Note(
            "removePerson",
            person.Value,
            new { known.Name },
            new UpdatePerson(0, known.Name, known.Department, known.Job, known.Phone, known.Email));
        await changes.SaveAsync("person", person.Value, 0, cancel);
        return TypedResults.NoContent();
    }
}
