using System.Globalization;
using Moteur.Bench;
using Spectre.Console;

// Every figure that the README claims, in one run; `./bench import`, `breakdown`, `revision` or `browser` for a part.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
(string Name, Func<Figures, Task> Run)[] parts =
[
    ("import", ImportFigures.RunAsync),
    ("breakdown", BreakdownFigures.RunAsync),
    ("revision", RevisionFigures.RunAsync),
    ("browser", BrowserFigures.RunAsync),
];
if (args.FirstOrDefault(a => parts.All(p => p.Name != a)) is { } unknown)
{
    Console.Error.WriteLine($"./bench : « {unknown} » n’est pas une partie ; choisissez {string.Join(", ", parts.Select(p => p.Name))}, ou rien pour tout mesurer.");
    return 2;
}

var figures = new Figures();
foreach (var (name, run) in parts.Where(p => args.Length == 0 || args.Contains(p.Name)))
{
    Console.Error.WriteLine($"… {name}");
    await run(figures);
}

figures.Print(AnsiConsole.Console);
return 0;
