using Moteur.CallSheets;
using Moteur.People;
using Moteur.Scripts;

namespace Moteur.Formats.Xlsx;

/// <summary>The liste technique and the cast as a workbook. In the language of the current UI culture.</summary>
public static class CrewWorkbook
{
    public static void Write(Stream stream, string title, IReadOnlyList<Person> people, IReadOnlyList<RoleLine> roles) =>
        Workbooks.Write(stream, title, [(Crew(people), 3), (Cast(roles), 2)]);

    private static SheetTable Crew(IReadOnlyList<Person> people)
    {
        var table = new SheetTable(Labels.Get("Crew"),
        [
            new(Labels.Get("Department"), 20), new(Labels.Get("Job"), 30), new(Labels.Get("Name"), 28), new(Labels.Get("Phone"), 18), new(Labels.Get("Email"), 34),
        ]);

        // Within a department in the given order, as the list is typed.
        foreach (var person in people.OrderBy(p => Departments.Rank(p.Department)).ThenBy(p => Folding.Fold(p.Department), StringComparer.Ordinal))
        {
            table.Row().Text(person.Department).Text(person.Job).Text(person.Name, CellStyle.Bold).Text(person.Phone).Text(person.Email);
        }

        return table;
    }

    private static SheetTable Cast(IReadOnlyList<RoleLine> roles)
    {
        var table = new SheetTable(Labels.Get("Cast"), [new(Labels.Get("Number"), 7), new(Labels.Get("Role"), 28), new(Labels.Get("Artist"), 28)]);
        foreach (var role in roles.OrderBy(r => r.Number))
        {
            table.Row().Number(role.Number).Text(role.Name, CellStyle.Bold).Text(SheetRole.PrintedArtist(role));
        }

        return table;
    }
}
