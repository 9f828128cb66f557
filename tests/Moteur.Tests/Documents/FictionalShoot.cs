using Moteur.Breakdown;
using Moteur.CallSheets;
using Moteur.Locations;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Tests.Documents;

/// <summary>A fictional film shot in twelve days: twenty roles, two of them children, five places, a night and a stunt.</summary>
internal sealed class FictionalShoot
{
    private static readonly (string Set, Interior Interior, TimeOfDay Time, string Synopsis)[] Written =
    [
        ("PHARE - LANTERNE", Interior.Int, TimeOfDay.Night, "Yann remonte le mécanisme pendant que la brume avale le port."),
        ("PHARE - ESCALIER", Interior.Int, TimeOfDay.Day, "Lou compte les marches à voix haute et se trompe exprès."),
        ("QUAI DES BRUMES", Interior.Ext, TimeOfDay.Day, "Les pêcheurs refusent de sortir ; Maud prend la barre elle-même."),
        ("CAFÉ DU PORT", Interior.Int, TimeOfDay.Day, "On parie sur le retour du bateau. Personne ne parie contre."),
        ("CAFÉ DU PORT - ARRIÈRE-SALLE", Interior.Int, TimeOfDay.Night, "Le maire vide les bouteilles et dit enfin ce qu’il a signé."),
        ("PLAGE", Interior.Ext, TimeOfDay.Dawn, "La barque est revenue, vide, les rames rangées avec soin."),
        ("ÉCOLE - CLASSE", Interior.Int, TimeOfDay.Day, "La maîtresse fait dessiner une île à chacun ; Lou en dessine deux."),
        ("ROUTE DE LA CORNICHE", Interior.Ext, TimeOfDay.Night, "Le camion dérape, s’arrête au ras du vide ; Karim saute."),
        ("MAISON DE MAUD - CUISINE", Interior.Int, TimeOfDay.Morning, "Petit déjeuner à quatre, une chaise reste vide."),
        ("MAISON DE MAUD - JARDIN", Interior.Ext, TimeOfDay.Dusk, "Le chien déterre une boîte que tout le monde cherchait."),
    ];

    private static readonly string[] RoleNames =
    [
        "MAUD", "YANN", "LOU", "KARIM", "LE MAIRE", "ODETTE", "JEAN-BAPTISTE", "LA MAÎTRESSE", "TITOUAN", "LE CAPITAINE", "SOLÈNE", "BRAHIM",
        "LA PHARMACIENNE", "LE GENDARME", "NOÉMIE", "PÈRE ANSELME", "LA JOURNALISTE", "LE PLONGEUR", "ROSE", "L’HUISSIER",
    ];

    private static readonly string[] Artists =
    [
        "Alma Rivoal", "Goulven Stéphant", "Zoé Garrec-Nguyen", "Nassim Ouali", "Hervé Jolivet", "Colette Aubrac", "Damien Le Roux", "Inès Castel",
        "Malo Quentel", "Bertrand Issoire", "Klervi Ansquer", "Brahim Saadi", "Ghislaine Perrot", "Tristan Moal", "Noémie Dauphin", "Serge Anquetil",
        "Ludivine Faure", "Erwan Kervella", "Rose Antonelli", "",
    ];

    public FictionalShoot(int days = 12, DateOnly? start = null)
    {
        Roles = [.. RoleNames.Select((name, i) => new RoleLine(RoleId.New(), i + 1, name, Artists[i], i == 2 ? 9 : i == 8 ? 12 : 30 + i, 1))];
        Places =
        [
            Place("PHARE DE KERMOR", "Route du Phare (adresse fictive), 29000 Kermor", 48.39, -4.49),
            Place("PORT DE KERMOR", "Quai du Nord (adresse fictive), 29000 Kermor", 48.38, -4.48),
            Place("MAISON GOULWEN", "3, venelle des Ajoncs (adresse fictive), 29000 Kermor", 48.4, -4.5),
        ];
        SetPlaces = [.. Written.Select((w, i) => new SetPlace
        {
            ProductionId = Production.Id,
            Set = w.Set,
            PlaceId = i < 2 ? Places[0].Id : i < 6 ? Places[1].Id : i > 7 ? Places[2].Id : null,
        })];
        Production.Calendar = WorkingCalendar.MondayToFriday(start ?? new(2027, 3, 1));
        Scenes = [.. Enumerable.Range(0, days * 4).Select(Scene)];
        Tags = [.. TagsOf()];
        var layout = new BoardLayout(
            [.. Enumerable.Range(0, days).Select(d => new DayLayout(
                BoardDayId.New(),
                d % 12 == 7 ? DayKind.Night : d % 12 == 10 ? DayKind.Continuous : DayKind.Day,
                d == 5 ? "Déménagement du camp à midi" : "",
                [.. Scenes.Skip(d * 4).Take(4).Select(s => s.Id)]))],
            []);
        var places = Places.ToDictionary(p => p.Id, p => p.Name);
        Schedule = Schedule.Of(new ScheduleView(
            BoardId.New(), 3, layout, Production.Calendar, 480, Scenes, Roles,
            [.. SetPlaces.Select(s => new SetLine(s.Set, s.PlaceId, s.PlaceId is { } id ? places[id] : ""))]));
    }

    public Production Production { get; } = new()
    {
        Id = ProductionId.New(),
        Title = "La Lanterne",
        Company = "Les Films du Goémon (société fictive)",
        Director = "Aude Kerleau",
        Producer = "Simon Traoré-Petit",
        Calendar = WorkingCalendar.MondayToFriday(new(2027, 3, 1)),
    };

    public IReadOnlyList<RoleLine> Roles { get; }

    public IReadOnlyList<SceneLine> Scenes { get; }

    public IReadOnlyList<TagLine> Tags { get; }

    public IReadOnlyList<Place> Places { get; }

    public IReadOnlyList<SetPlace> SetPlaces { get; }

    public Schedule Schedule { get; }

    public IReadOnlyList<Person> People { get; } =
    [
        Someone("Aude Kerleau", "Mise en scène", "Réalisatrice"),
        Someone("Paul Abgrall", "Mise en scène", "1er assistant réalisateur", "06 39 98 20 01"),
        Someone("Sarah Diop", "Mise en scène", "2nde assistante réalisatrice", "06 39 98 20 02"),
        Someone("Lise Corre", "Mise en scène", "Scripte"),
        Someone("Marion Petit", "Mise en scène", "Responsable enfants"),
        Someone("Simon Traoré-Petit", "Production", "Producteur"),
        Someone("Hélène Roux", "Production", "Directrice de production", "06 39 98 20 03"),
        Someone("Gwen Le Bihan", "Régie", "Régisseuse générale", "06 39 98 20 04"),
        Someone("Tom Salou", "Régie", "Régisseur adjoint", "06 39 98 20 05"),
        Someone("Anna Bellec", "Image", "Cheffe opératrice"),
        Someone("Luc Morin", "Image", "1er assistant opérateur", "06 39 98 20 06"),
        Someone("Omar Benali", "Son", "Chef opérateur du son"),
        Someone("Julie Prat", "Électricité", "Cheffe électricienne"),
        Someone("Ivan Costa", "Machinerie", "Chef machiniste"),
        Someone("Nina Favre", "Décoration", "Cheffe décoratrice"),
        Someone("Alice Roy", "Costumes", "Cheffe costumière"),
        Someone("Chloé Bernard", "Maquillage-coiffure", "Cheffe maquilleuse"),
        Someone("Franck Delorme", "Cascades", "Régleur de cascades"),
    ];

    public CallSheetSources Sources => new(Production, Schedule, Tags, Places, SetPlaces, People);

    /// <summary>What the command line knows: a script and its plan, nobody and nowhere.</summary>
    public CallSheetSources ScriptOnly => Sources with { Tags = [], Places = [], SetPlaces = [], People = [] };

    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly PrintedOn { get; } = new(2027, 2, 26);

    /// <summary>The last change, in winter: 18 h 30 in Paris.</summary>
    public static DateTimeOffset AsOf { get; } = new(2027, 2, 26, 17, 30, 0, TimeSpan.Zero);

    public CallSheetPaper Paper(int day, CallSheet? sheet = null) =>
        CallSheetPaper.Of(Sources, Schedule.Days[day - 1], sheet, AsOf, Paris);

    private SceneLine Scene(int index)
    {
        var (set, interior, time, synopsis) = Written[index * 7 % Written.Length];
        SceneNumber.TryParse(index % 9 == 8 ? $"{index}A" : $"{index + 1}", out var number);
        return new(
            SceneId.New(), index, number, $"{set}", interior, set, time, new(3 + (index * 5 % 17)), 45 + (index * 25 % 130), index + 1,
            synopsis, index < 20 ? $"Jour {1 + (index / 5)}" : $"Nuit {1 + (index / 20)}", false,
            [.. Enumerable.Range(0, 1 + (index % 4)).Select(i => Roles[(index + (i * i * 3)) % Roles.Count].Id).Distinct()], 0, 1);
    }

    private IEnumerable<TagLine> TagsOf()
    {
        (ElementCategory Category, string Name, int Every, int Quantity)[] elements =
        [
            (ElementCategory.Props, "Lanterne à pétrole", 3, 1), (ElementCategory.Props, "Carte marine", 5, 1), (ElementCategory.Props, "Boîte en fer rouillée", 4, 1),
            (ElementCategory.SetDressing, "Filets de pêche", 4, 6), (ElementCategory.Vehicles, "Camion du mareyeur", 6, 1), (ElementCategory.Animals, "Chien de Maud", 4, 1),
            (ElementCategory.Extras, "Pêcheurs", 4, 12), (ElementCategory.Extras, "Clients du café", 5, 8), (ElementCategory.Silhouettes, "Serveur", 5, 1),
            (ElementCategory.Children, "Élèves de la classe", 8, 14), (ElementCategory.Costumes, "Cirés jaunes", 3, 3), (ElementCategory.Makeup, "Coupure à la main", 6, 1),
            (ElementCategory.SpecialEffects, "Brume artificielle", 5, 1), (ElementCategory.VisualEffects, "Effacement du pylône", 6, 1), (ElementCategory.Stunts, "Chute du camion", 7, 1),
            (ElementCategory.Grip, "Grue 7 m", 8, 1), (ElementCategory.Camera, "Steadicam", 5, 1), (ElementCategory.Props, "Rames de la barque", 6, 2), (ElementCategory.Lighting, "Ballon éclairant", 7, 1),
        ];
        foreach (var (category, name, every, quantity) in elements)
        {
            var id = ElementId.New();
            foreach (var scene in Scenes.Where(s => s.Position % every == 0))
            {
                yield return new(TagId.New(), scene.Id, id, category, name, null, quantity);
            }
        }
    }

    private static Place Place(string name, string address, double latitude, double longitude) => new()
    {
        Id = PlaceId.New(),
        Name = name,
        Address = address,
        Access = "Rampe à l’entrée, toilettes adaptées au camp.",
        Parking = "Parking de la digue : 20 voitures, 4 camions.",
        Hospital = "Hôpital de la Pointe (fictif), 1, rue du Large, 01 99 00 30 00",
        Latitude = latitude,
        Longitude = longitude,
    };

    private static Person Someone(string name, string department, string job, string phone = "") =>
        new() { Id = PersonId.New(), Name = name, Department = department, Job = job, Phone = phone };
}
