using System.Text;
using System.Xml;
using Moteur.Breakdown;
using Moteur.Scripts;

namespace Moteur.Formats.Fdx;

/// <summary>
/// Writes Final Draft's FDX: each paragraph under its type, each heading with its number, length, page and summary, and the breakdown
/// as that program's tagger keeps it. Read again by <see cref="FdxReader"/>, the file gives the same script and the same elements.
/// </summary>
public static class FdxWriter
{
    public static void Write(Stream stream, ScriptContent script)
    {
        using var xml = XmlWriter.Create(stream, new()
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,

            // Line ends inside a paragraph are the writer's.
            NewLineHandling = NewLineHandling.None,
            NewLineChars = "\n",
        });
        var tagging = new FdxTagging(script);
        xml.WriteStartDocument(standalone: false);
        xml.WriteStartElement("FinalDraft");
        xml.WriteAttributeString("DocumentType", "Script");
        xml.WriteAttributeString("Template", "No");
        xml.WriteAttributeString("Version", "5");
        xml.WriteStartElement("Content");
        foreach (var scene in script.Scenes)
        {
            new SceneWriter(xml, tagging, scene).Write();
        }

        xml.WriteEndElement();
        WriteTitlePage(xml, script.Title);
        WriteLyrics(xml);
        tagging.WriteTo(xml);
        WriteRevisions(xml, script);
        xml.WriteEndElement();
    }

    private static void WriteTitlePage(XmlWriter xml, string title)
    {
        xml.WriteStartElement("TitlePage");
        xml.WriteStartElement("Content");
        xml.WriteStartElement("Paragraph");
        xml.WriteAttributeString("Alignment", "Center");
        xml.WriteElementString("Text", XmlText.Of(title));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The one type used that is not in every template of the program: it is told how to lay it out.</summary>
    private static void WriteLyrics(XmlWriter xml)
    {
        xml.WriteStartElement("ElementSettings");
        xml.WriteAttributeString("Type", "Lyrics");
        xml.WriteStartElement("FontSpec");
        xml.WriteAttributeString("Font", "Courier Final Draft");
        xml.WriteAttributeString("Size", "12");
        xml.WriteAttributeString("Style", "Italic");
        xml.WriteEndElement();
        xml.WriteStartElement("ParagraphSpec");
        xml.WriteAttributeString("Alignment", "Left");
        xml.WriteAttributeString("FirstIndent", "0.00");
        xml.WriteAttributeString("Leading", "Regular");
        xml.WriteAttributeString("LeftIndent", "2.50");
        xml.WriteAttributeString("RightIndent", "6.00");
        xml.WriteAttributeString("SpaceBefore", "0");
        xml.WriteAttributeString("Spacing", "1");
        xml.WriteAttributeString("StartsNewPage", "No");
        xml.WriteEndElement();
        xml.WriteStartElement("Behavior");
        xml.WriteAttributeString("PaginateAs", "Dialogue");
        xml.WriteAttributeString("ReturnKey", "Lyrics");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRevisions(XmlWriter xml, ScriptContent script)
    {
        if (!script.Scenes.Any(s => ScriptContent.TextOf(s).Any(p => p.Revised)))
        {
            return;
        }

        xml.WriteStartElement("Revisions");
        xml.WriteAttributeString("ActiveSet", "1");
        xml.WriteAttributeString("Location", "7.75");
        xml.WriteAttributeString("RevisionMode", "No");
        xml.WriteAttributeString("RevisionsShown", "Active");
        xml.WriteStartElement("Revision");
        xml.WriteAttributeString("Color", "#00000000FFFF");
        xml.WriteAttributeString("FullRevision", "No");
        xml.WriteAttributeString("ID", SceneWriter.Revision);
        xml.WriteAttributeString("Mark", "*");
        xml.WriteAttributeString("Name", "Blue");
        xml.WriteAttributeString("Style", "");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes one scene, its dual dialogues each inside a paragraph of their own.</summary>
    private sealed class SceneWriter(XmlWriter xml, FdxTagging tagging, Scene scene)
    {
        public const string Revision = "1";

        private readonly IReadOnlyList<ScriptParagraph> _text = ScriptContent.TextOf(scene);

        /// <summary>Where the numbered heading stands: what precedes it is a number alone.</summary>
        private readonly int _shift = scene.Text is { Paragraphs: [{ Kind: ParagraphKind.SceneHeading }, ..] } ? 0 : 1;

        public void Write()
        {
            for (var i = 0; i < _text.Count;)
            {
                var end = EndOfDual(i);
                if (end > i)
                {
                    xml.WriteStartElement("Paragraph");
                    xml.WriteStartElement("DualDialogue");
                    for (; i < end; i++)
                    {
                        WriteParagraph(i);
                    }

                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }
                else
                {
                    WriteParagraph(i++);
                }
            }
        }

        /// <summary>The end of the speeches said at once that begin at a cue; the same place when it begins none.</summary>
        private int EndOfDual(int start)
        {
            if (_text[start] is not { Kind: ParagraphKind.Character, Dual: false })
            {
                return start;
            }

            var end = EndOfSpeech(start);
            var dual = end;
            while (end < _text.Count && _text[end] is { Kind: ParagraphKind.Character, Dual: true })
            {
                dual = end = EndOfSpeech(end);
            }

            return dual > EndOfSpeech(start) ? dual : start;
        }

        private int EndOfSpeech(int cue)
        {
            var end = cue + 1;
            while (end < _text.Count && _text[end].Kind is ParagraphKind.Parenthetical or ParagraphKind.Dialogue or ParagraphKind.Lyrics or ParagraphKind.Note)
            {
                end++;
            }

            return end;
        }

        private void WriteParagraph(int at)
        {
            var paragraph = _text[at];
            xml.WriteStartElement("Paragraph");
            if (at == 0)
            {
                xml.WriteAttributeString("Number", scene.Number.ToString());
            }

            if (paragraph.Kind == ParagraphKind.Centered)
            {
                xml.WriteAttributeString("Alignment", "Center");
            }

            xml.WriteAttributeString("Type", FdxKinds.NameOf(paragraph.Kind));
            if (at == 0)
            {
                WriteProperties();
            }

            foreach (var run in tagging.Runs(scene, at - _shift, paragraph.Text).Concat(at == 0 ? tagging.WithoutWords(scene) : []))
            {
                xml.WriteStartElement("Text");
                if (paragraph.Revised)
                {
                    xml.WriteAttributeString("RevisionID", Revision);
                }

                if (run.Tag is not null)
                {
                    xml.WriteAttributeString("TagNumber", run.Tag);
                }

                xml.WriteString(XmlText.Of(run.Text));
                xml.WriteFullEndElement();
            }

            xml.WriteEndElement();
        }

        private void WriteProperties()
        {
            xml.WriteStartElement("SceneProperties");
            if (!scene.Omitted)
            {
                xml.WriteAttributeString("Length", scene.Eighths.ToString());
            }

            if (scene.Page > 0)
            {
                xml.WriteAttributeString("Page", scene.Page.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            xml.WriteAttributeString("Title", "");
            if (scene.Synopsis.Length > 0)
            {
                xml.WriteStartElement("Summary");
                xml.WriteStartElement("Paragraph");
                xml.WriteElementString("Text", XmlText.Of(CleanText.OneLine(scene.Synopsis)));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            if (scene.Omitted)
            {
                xml.WriteElementString("OmittedScene", "");
            }
        }
    }
}
