using System.Diagnostics;
using System.Text;
using Kind = Moteur.Scripts.ParagraphKind;

namespace Moteur.Tests.Formats.Pdf;

/// <summary>A script of our own, printed to PDF in the layouts that French and American writers use.</summary>
internal static class PrintedScripts
{
    public static readonly (Kind Kind, string Text)[] Script =
    [
        (Kind.SceneHeading, "INT. PHARE - CUISINE – NUIT"),
        (Kind.Action, "La pluie bat les carreaux. MADELEINE, soixante ans, épluche des pommes de terre sans les regarder ; sa radio grésille sur l’étagère, entre deux cartes marines."),
        (Kind.Character, "MADELEINE"),
        (Kind.Parenthetical, "(pour elle-même)"),
        (Kind.Dialogue, "Il avait dit huit heures. Huit heures, ce n’est pas neuf heures, et neuf heures ce n’est pas demain matin."),
        (Kind.Action, "Un bruit de moteur. Elle se fige."),
        (Kind.Character, "LA VOIX D’YVES (OFF)"),
        (Kind.Dialogue, "Ouvre, c’est moi !"),
        (Kind.Transition, "COUPE À :"),
        (Kind.SceneHeading, "EXT. JETÉE – AUBE"),
        (Kind.Action, "Yves court sous l’averse. Derrière lui, un CHIEN jaune."),
        (Kind.Character, "YVES"),
        (Kind.Dialogue, "Pas maintenant, Capitaine. Rentre."),
        (Kind.Character, "MADELEINE"),
        (Kind.Dialogue, "Tu parles au chien et pas à moi. Voilà trente ans que cela dure, trente ans que j’attends derrière cette fenêtre en comptant les bateaux qui ne sont pas le tien."),
        (Kind.Character, "YVES"),
        (Kind.Dialogue, "Je suis là."),
        (Kind.SceneHeading, "INT./EXT. VOITURE – JOUR"),
        (Kind.Action, "La route longe la mer. Personne ne parle."),
        (Kind.Character, "MADELEINE"),
        (Kind.Parenthetical, "(sans se retourner)"),
        (Kind.Dialogue, "Peut-être."),
        (Kind.Action, "Le chien pose son museau sur le siège."),
    ];

    public static readonly string[] Numbers = ["4", "4A", "12"];

    /// <summary>A4, Courier: numbers in both margins, stars, running heads, (SUITE) at the foot and SUITE at the head, a watermark.</summary>
    public static string Shooting()
    {
        var (page1, page2) = (new StringBuilder(), new StringBuilder());
        var scene = -1;
        for (var i = 0; i < Script.Length; i++)
        {
            var (kind, text) = Script[i];
            var page = i < 14 ? page1 : page2;
            if (i == 14)
            {
                // The speech is cut by the end of the page.
                page1.Append(P("said", text[..text.IndexOf(" trente ans que j", StringComparison.Ordinal)])).Append(P("more", "(SUITE)"));
                page2.Append(P("cont", "4A   SUITE : (2)<span class=r>4A</span>")).Append(P("cue", "MADELEINE (SUITE)"))
                    .Append(P("said", text[(text.IndexOf(" trente ans que j", StringComparison.Ordinal) + 1)..]));
                continue;
            }

            page.Append(kind switch
            {
                Kind.SceneHeading => P("head", $"<span class=l>{Numbers[++scene]}</span>{text}<span class=r>{Numbers[scene]}</span>"),
                Kind.Action when text.StartsWith("Un bruit", StringComparison.Ordinal) => P("act", text + "<span class=star>*</span>"),
                Kind.Action => P("act", text),
                Kind.Character => P("cue", text),
                Kind.Parenthetical => P("how", text),
                Kind.Dialogue => P("said", text),
                _ => P("trans", text),
            });
        }

        return Html(
            """
            @page { size: A4; margin: 0 } .page { position: relative; height: 297mm; width: 210mm; break-after: page; font: 12pt/12pt 'Liberation Mono' }
            .page > div.in { position: absolute; left: 38mm; right: 25mm; top: 30mm } .run { position: absolute; top: 12mm; left: 38mm; right: 25mm }
            p { margin: 0 0 12pt 0; position: relative } .l { position: absolute; left: -16mm } .r { position: absolute; right: -12mm } .star { position: absolute; right: -18mm }
            .cue { margin: 0 0 0 50mm } .how { margin: 0 0 0 38mm } .said { margin: 0 30mm 12pt 25mm } .more { margin: -12pt 0 0 50mm } .trans { text-align: right }
            .mark { position: absolute; top: 120mm; left: 40mm; font-size: 60pt; color: #ddd; transform: rotate(-45deg) }
            .title { position: absolute; top: 90mm; left: 0; right: 0; text-align: center }
            """,
            "<div class=page><div class=title>PLEINE TERRE<br><br><br>un scénario de<br><br>Anne Kermadec<br><br><br>Version 4 – 3 mars 2026</div></div>"
            + string.Concat(new[] { page1, page2 }.Select((p, i) =>
                $"<div class=page><div class=run>PLEINE TERRE – Version 4 du 3 mars 2026<span class=r>{i + 1}.</span></div><div class=mark>CONFIDENTIEL</div><div class=in>{p}</div></div>")));
    }

    /// <summary>A4 as word processors make it: speech centred, headings bold and numbered in line, page numbers at the foot.</summary>
    public static string Centred(string font, int size) => Html(
        $$"""
        @page { size: A4; margin: 25mm; @bottom-center { content: "page " counter(page) " / " counter(pages); font: 9pt Arial } }
        body { font: {{size}}pt '{{font}}'; margin: 0 } p { margin: 0 0 1em 0; text-align: justify } .head { font-weight: bold; text-align: left; margin-top: 2em }
        .cue, .how, .said { text-align: center; margin: 0 30mm } .said:has(+ :not(.said, .how)) { margin-bottom: 1em } .trans { text-align: right }
        """,
        Body(numbered: true));

    /// <summary>US Letter in Courier as American programs print it, nothing numbered.</summary>
    public static string American() => Html(
        """
        @page { size: letter; margin: 1in 1in 1in 1.5in } body { font: 12pt/12pt 'Liberation Mono'; margin: 0 } p { margin: 0 0 12pt 0 }
        .cue { margin: 0 0 0 2in } .how { margin: 0 0 0 1.5in } .said { margin: 0 1.5in 12pt 1in } .said:has(+ .how) { margin-bottom: 0 } .trans { text-align: right }
        """,
        Body(numbered: false));

    /// <summary>Prints to PDF; skips the test when there is no Chromium.</summary>
    public static byte[] Print(string html)
    {
        const string chromium = "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(chromium), "chromium absent: nothing can be printed");
        var folder = Directory.CreateTempSubdirectory("moteur-print");
        try
        {
            var page = Path.Combine(folder.FullName, "script.html");
            var pdf = Path.Combine(folder.FullName, "script.pdf");
            File.WriteAllText(page, html);
            var start = new ProcessStartInfo(chromium) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])[
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={folder.FullName}/profile", "--no-pdf-header-footer",
                $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.OutputDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            process.WaitForExit(60_000).ShouldBeTrue();
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Body(bool numbered)
    {
        var scene = -1;
        return string.Concat(Script.Select(p => p.Kind switch
        {
            Kind.SceneHeading => P("head", (numbered ? $"{Numbers[++scene]}. " : "") + p.Text),
            Kind.Character => P("cue", p.Text),
            Kind.Parenthetical => P("how", p.Text),
            Kind.Dialogue => P("said", p.Text),
            Kind.Transition => P("trans", p.Text),
            _ => P("act", p.Text),
        }));
    }

    private static string P(string kind, string text) => $"<p class={kind}>{text}</p>";

    private static string Html(string style, string body) =>
        $"<!DOCTYPE html><html lang=fr><meta charset=utf-8><style>{style}</style><body>{body}</body></html>";
}
