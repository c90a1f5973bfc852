using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>
/// Reads YAML from the parser's events, so that every value knows its place and nothing of YAML that front matter has no use
/// for (tags, anchors, aliases, deep nesting, a second document) is ever acted upon.
/// </summary>
internal sealed partial class YamlText
{
    private const int Depth = 6;

    private readonly Parser _events;
    private readonly int _firstLine;
    private readonly ProblemList _problems;
    private bool _refused;

    private YamlText(string yaml, int firstLine, ProblemList problems)
    {
        _events = new Parser(new Scanner(new StringReader(yaml)));
        _firstLine = firstLine;
        _problems = problems;
    }

    /// <summary>The map the text holds; null when it is empty or wrong, which the problems then say.</summary>
    /// <param name="firstLine">The line of the file on which the text begins.</param>
    public static YamlValue.Map? Read(string yaml, int firstLine, ProblemList problems)
    {
        var text = new YamlText(yaml, firstLine, problems);
        try
        {
            return text.Document();
        }
        catch (YamlException exception)
        {
            if (!text._refused)
                text.Explain(yaml, exception);
            return null;
        }
        // The scanner answers some malformed input with exceptions of the runtime; for the file it is the same thing.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or InvalidCastException)
        {
            problems.Error(new TextAt("", firstLine, 1), "The front matter is not YAML", "write each line as “key: value”");
            return null;
        }
    }

    private YamlValue.Map? Document()
    {
        Next();
        if (Next() is not DocumentStart)
            return null;
        var root = Value(Next(), 0);
        if (Next() is not DocumentEnd || Next() is not StreamEnd)
            throw Refuse(Place(_events.Current!), "The front matter holds a second document", "keep one block between two lines of ---");
        if (root is YamlValue.Map map)
            return map;
        if (root is YamlValue.Scalar { IsNothing: true })
            return null;
        throw Refuse(root.At, "The front matter is not a list of keys", "write each line as “key: value”");
    }

    private YamlValue Value(ParsingEvent found, int depth)
    {
        var at = Place(found);
        if (found is AnchorAlias)
            throw Refuse(at, "A value that begins with * is a YAML alias, which is not read here", "put the value in quotes");
        if (found is NodeEvent { Anchor.IsEmpty: false })
            throw Refuse(at, "A value that begins with & is a YAML anchor, which is not read here", "put the value in quotes");
        if (found is NodeEvent { Tag.IsEmpty: false })
            throw Refuse(at, "A value that begins with ! is a YAML tag, which is not read here", "put the value in quotes");
        if (depth > Depth)
            throw Refuse(at, "The front matter is nested too deep", "keep lists and maps to one level");
        return found switch
        {
            Scalar scalar => Text(scalar, at),
            SequenceStart => Items(at, depth),
            MappingStart start => Pairs(start, at, depth),
            _ => throw Refuse(at, "The front matter is not YAML", "write each line as “key: value”"),
        };
    }

    private static YamlValue.Scalar Text(Scalar scalar, TextAt at)
    {
        var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var asWritten = scalar.Start.Line == scalar.End.Line
            && scalar.End.Column - scalar.Start.Column == scalar.Value.Length + (quoted ? 2 : 0);
        var place = at with { Text = scalar.Value, Column = at.Column + (quoted ? 1 : 0), Exact = asWritten };
        return new YamlValue.Scalar(place.Trimmed(), scalar.Style == ScalarStyle.Plain);
    }

    private YamlValue.Sequence Items(TextAt at, int depth)
    {
        var items = new List<YamlValue>();
        for (var next = Next(); next is not SequenceEnd; next = Next())
            items.Add(Value(next, depth + 1));
        return new YamlValue.Sequence(at, items);
    }

    private YamlValue.Map Pairs(MappingStart start, TextAt at, int depth)
    {
        var pairs = new List<(TextAt, YamlValue)>();
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            if (Value(next, depth + 1) is not YamlValue.Scalar key)
                throw Refuse(Place(next), "A key is not a word", "write “key: value”");
            var value = Value(Next(), depth + 1);
            if (keys.Add(key.At.Text))
                pairs.Add((key.At, value));
            else
                _problems.Error(key.At, $"The key {Wording.Quoted(key.At.Text)} is written twice", "keep one of the two");
        }
        return new YamlValue.Map(at, pairs, start.Style == MappingStyle.Flow);
    }

    private ParsingEvent Next() => _events.MoveNext() ? _events.Current! : throw Refuse(new TextAt("", _firstLine, 1), "The front matter ends in the middle", "close every bracket and quote");

    private TextAt Place(ParsingEvent found) => Place(found.Start);

    private TextAt Place(Mark mark) => new("", _firstLine + (int)Math.Max(mark.Line, 1) - 1, (int)Math.Max(mark.Column, 1), Exact: false);

    // Leaves the reading where it stands; the problem is noted by then.
    private YamlException Refuse(TextAt at, string what, string remedy)
    {
        _refused = true;
        _problems.Error(at, what, remedy);
        return new YamlException(what);
    }

    private void Explain(string yaml, YamlException exception)
    {
        var lines = yaml.Split('\n');
        var index = (int)Math.Clamp(exception.Start.Line - 1, 0, lines.Length - 1);
        var place = Place(exception.Start) with { Line = _firstLine + index };
        // A tab ends the value above it, which is where the library says it stands.
        if (index + 1 < lines.Length && lines[index + 1].StartsWith('\t'))
            (index, place) = (index + 1, new TextAt("", _firstLine + index + 1, 1));
        if (TwoColons().Match(lines[index]) is { Success: true } match && !match.Groups["value"].Value.StartsWith('"'))
            _problems.Error(place, $"The value of {match.Groups["key"].Value} holds a colon, which YAML reads as another key", $"put the value in quotes: {match.Groups["key"].Value}: \"…\"");
        else if (lines[index].TrimStart(' ').StartsWith('\t'))
            _problems.Error(place, "The line begins with a tab, which YAML does not allow", "indent it with spaces");
        else
            _problems.Error(place, $"The front matter is not YAML here ({Reason(exception)})", "write “key: value”, and put a value with signs of its own in quotes");
    }

    // The library's messages are one sentence, sometimes behind the place, which we state ourselves.
    private static string Reason(YamlException exception)
    {
        var message = exception.Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return Wording.Quoted((colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.')).Trim('“', '”');
    }

    [GeneratedRegex(@"^\s*(?<key>[A-Za-z]+):\s+(?<value>.+:(\s.*)?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TwoColons();
}
