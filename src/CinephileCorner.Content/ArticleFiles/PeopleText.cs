using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads people as credits name them: <c>Tom Holland [director] (Peter)</c>.</summary>
internal static class PeopleText
{
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "M.D.", "Ph.D."];

    /// <summary>The credits the texts name, each once, in their order.</summary>
    /// <param name="job">Stands for a person without brackets of their own; null when the key names none.</param>
    public static IReadOnlyList<StatedCredit> Read(IEnumerable<TextAt> people, ProblemList problems, string? job = null)
    {
        var credits = new List<StatedCredit>();
        var seen = new HashSet<(string, string?)>();
        foreach (var person in people)
        {
            if (One(person, problems) is not { } credit)
                continue;
            credit = credit with { As = credit.As ?? job };
            if (seen.Add((credit.Person.Key, credit.As?.ToUpperInvariant())))
                credits.Add(credit);
            else
                problems.Warning(person, $"{Wording.Quoted(person.Text)} is listed twice; once counts", "delete one");
        }
        return credits;
    }

    /// <summary>The people of one line. “Cuba Gooding, Jr.” is one of them, and so is the last behind an “and”.</summary>
    public static IReadOnlyList<TextAt> Split(TextAt line)
    {
        var parts = new List<TextAt>();
        foreach (var part in SplitList.Parts(line))
        {
            if (parts.Count > 0 && IsSuffix(part.Text))
                parts[^1] = parts[^1] with { Text = parts[^1].Text + ", " + part.Text };
            else
                parts.Add(parts.Count > 0 && part.Text.StartsWith("and ", StringComparison.Ordinal) ? part.From(4) : part);
        }
        return parts;
    }

    private static bool IsSuffix(string text)
    {
        var word = text.Split(' ', 2)[0];
        return Suffixes.Contains(word, StringComparer.OrdinalIgnoreCase) && (word.Length == text.Length || text[word.Length + 1] is '(' or '[');
    }

    private static StatedCredit? One(TextAt person, ProblemList problems)
    {
        var (name, qualifier, role) = ("", (string?)null, (string?)null);
        var text = person.Text;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is not ('(' or '['))
            {
                name += text[at++];
                continue;
            }
            var end = Closing(text, at);
            if (end < 0)
            {
                problems.Error(person.From(at), $"The bracket in {Wording.Quoted(text)} is not closed", $"write {Wording.Quoted(text + (text[at] == '(' ? ")" : "]"))}");
                return null;
            }
            var inside = text[(at + 1)..end].Trim();
            if (inside.Length > 0 && text[at] == '[')
                qualifier = inside;
            else if (inside.Length > 0)
                role = role is null ? inside : role + ", " + inside;
            at = end + 1;
        }
        name = string.Join(' ', Emphasis.Plain(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is > 0 and <= 120 && (role?.Length ?? 0) <= 200)
            return new StatedCredit(new PersonName(name, qualifier), role);
        if (name.Length == 0)
            problems.Warning(person, $"{Wording.Quoted(text)} names nobody and is left out", "write “Name (job)”");
        else
            problems.Error(person, $"{Wording.Quoted(text)} is too long for a person", "write “Name (job)”, one person between two commas");
        return null;
    }

    private static int Closing(string text, int open)
    {
        var close = text[open] == '(' ? ')' : ']';
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == text[open])
                depth++;
            else if (text[at] == close && --depth == 0)
                return at;
        }
        return -1;
    }
}
