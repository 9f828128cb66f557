using System.Globalization;
using System.Text.Json;
using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Locations;
using Moteur.Optimiser;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Productions;

/// <summary>The production that greets the first owner: a short film written for this, broken down, cast and planned.</summary>
internal static class SampleProduction
{
    /// <summary>Adds the sample, read by the same importer as any script, and saves it.</summary>
    public static async Task AddAsync(MoteurDb db, UserId owner, TimeProvider clock)
    {
        var file = JsonSerializer.Deserialize<SampleFile>(Read("sample.json"), Json.Options)!;
        var settings = file.Production;
        var imported = ScriptImporter.Import(Read(settings.Script), settings.Script, CancellationToken.None).Value;
        var production = ProductionId.New();
        var now = clock.GetUtcNow();

        await using var transaction = await db.Database.BeginTransactionAsync();
        var create = new CreateProduction(
            production,
            settings.Title,
            settings.Format,
            Enum.Parse<CollectiveAgreement>($"Idcc{settings.Agreement}"),
            new(settings.StartDate, settings.WeeklyRest, []),
            settings.HoursPerDay * 60,
            settings.Company,
            settings.Director,
            settings.Producer);
        db.AddProduction(create, owner);
        await db.SaveChangesAsync();
        var board = await db.ReplaceScriptAsync(production, imported, settings.Script, "", now, CancellationToken.None);

        // The first version is kept as the script says it, before anybody has worked on it.
        await db.SaveChangesAsync();
        Cast(file, imported);
        AddElements(db, production, file, imported);
        var sets = AddPlaces(db, production, file);
        AddCrew(db, production, file, now);
        Plan(board, imported, sets, create);
        db.Journal.Add(new()
        {
            Id = new(Guid.CreateVersion7()),
            ProductionId = production,
            UserId = owner,
            At = now,
            Kind = "createProduction",
            Subject = production.Value,
            Change = JsonSerializer.Serialize(create, Json.Options),
        });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    private static void Cast(SampleFile file, ImportedScript imported)
    {
        // The sample is set with curved apostrophes, roles are known by straight ones.
        var roles = imported.Roles.ToDictionary(r => r.Name);
        foreach (var cast in file.Roles.Where(c => roles.ContainsKey(RoleNames.Canonical(c.Name))))
        {
            var role = roles[RoleNames.Canonical(cast.Name)];
            (role.Artist, role.Age, role.Number) = (cast.Artist, cast.Age, cast.CastNumber);
        }

        var scenes = imported.Scenes.ToDictionary(s => s.Number.ToString());
        foreach (var presence in file.SilentRoles.Where(p => scenes.ContainsKey(p.Scene)))
        {
            var scene = scenes[presence.Scene];
            scene.Roles.AddRange(presence.Roles
                .Select(RoleNames.Canonical)
                .Where(name => roles.ContainsKey(name) && scene.Roles.All(r => r.RoleId != roles[name].Id))
                .Select(name => new SceneRole(scene.Id, roles[name].Id, false))
                .ToList());
        }
    }

    private static void AddElements(MoteurDb db, ProductionId production, SampleFile file, ImportedScript imported)
    {
        var scenes = imported.Scenes.ToDictionary(s => s.Number.ToString());
        var elements = new Dictionary<(ElementCategory, string), Element>();
        foreach (var wanted in file.Elements.Where(e => scenes.ContainsKey(e.Scene)))
        {
            if (!elements.TryGetValue((wanted.Category, wanted.Name), out var element))
            {
                element = new() { Id = ElementId.New(), ProductionId = production, Category = wanted.Category, Name = wanted.Name };
                elements[(wanted.Category, wanted.Name)] = element;
                db.Elements.Add(element);
            }

            var scene = scenes[wanted.Scene];
            db.Tags.Add(new()
            {
                Id = TagId.New(),
                SceneId = scene.Id,
                ElementId = element.Id,
                Quantity = wanted.Quantity,
                Span = Find(scene, wanted.Text),
            });
        }
    }

    /// <summary>Where the words stand in the scene, its heading left out; null when they do not.</summary>
    private static TextSpan? Find(Scene scene, string? words)
    {
        var paragraphs = scene.Text?.Paragraphs ?? [];
        for (var i = 1; i < paragraphs.Count && !string.IsNullOrEmpty(words); i++)
        {
            var at = paragraphs[i].Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new(i, at, words.Length, words);
            }
        }

        return null;
    }

    private static List<SetLine> AddPlaces(MoteurDb db, ProductionId production, SampleFile file)
    {
        var places = file.Places.Select(p => new Place
        {
            Id = PlaceId.New(),
            ProductionId = production,
            Name = p.Name,
            Address = p.Address,
            Parking = p.Parking,
            Access = p.Access,
            Hospital = string.Create(CultureInfo.InvariantCulture, $"{p.Hospital.Name}, {p.Hospital.Address}, {p.Hospital.Phone}"),
            Latitude = p.Latitude,
            Longitude = p.Longitude,
        }).ToDictionary(p => p.Name);
        db.Places.AddRange(places.Values);
        db.SetPlaces.AddRange(file.Sets.Select(s => new SetPlace { ProductionId = production, Set = s.Set, PlaceId = places[s.Place].Id }));
        return [.. file.Sets.Select(s => new SetLine(s.Set, places[s.Place].Id, s.Place))];
    }

    private static void AddCrew(MoteurDb db, ProductionId production, SampleFile file, DateTimeOffset now) =>
        db.People.AddRange(file.Crew.Select((p, i) => new Person
        {
            // Ids given in one millisecond do not sort; the crew stands in the order of the file.
            Id = new(Guid.CreateVersion7(now.AddMilliseconds(i))),
            ProductionId = production,
            Name = p.Name,
            Department = p.Department,
            Job = p.Role,
            Phone = p.Phone,
            Email = p.Email,
        }));

    private static void Plan(Board board, ImportedScript imported, IReadOnlyList<SetLine> sets, CreateProduction settings)
    {
        var layout = FirstPlan.Make(
            [.. imported.Scenes.Select(s => SceneLine.Of(s))],
            [.. imported.Roles.Select(RoleLine.Of)],
            sets,
            settings.Calendar,
            settings.MinutesPerDay,
            BoardDayId.New);
        if (board.Apply(new ArrangeBoard(layout)).Problem is { } problem)
        {
            throw new InvalidOperationException(problem.Key);
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(SampleProduction).Assembly.GetManifestResourceStream($"samples/{name}")
            ?? throw new FileNotFoundException(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
