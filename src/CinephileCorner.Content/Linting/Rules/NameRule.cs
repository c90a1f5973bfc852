using System.Text.RegularExpressions;
using CinephileCorner.Domain;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A name one slip away from a credited one: “Stephan Gota” where the credits say “Stefan Gota”.</summary>
internal sealed partial class NameRule : LintRule
{
    private const int MostPeople = 60;

    public override string Id => "name-differs";

    public override void Check(LintedArticle article, FindingList findings)
    {
        var credits = article.File.Cast.Concat(article.File.Crew).ToList();
        var people = credits.Select(credit => credit.Person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(name => name.Length == 2).Take(MostPeople)
            .Select(name => (Name: name, Keys: name.Select(TextFolding.Key).ToArray())).ToList();
        if (people.Count == 0)
            return;
        var known = credits.SelectMany(credit => Capitalised().Matches(credit.Person.Name + " " + credit.As)).Select(match => TextFolding.Key(match.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var paragraph in article.Paragraphs)
        {
            var words = Capitalised().Matches(paragraph.Words);
            for (var index = 0; index + 1 < words.Count; index++)
            {
                var (first, last) = (words[index], words[index + 1]);
                if (last.Index != first.Index + first.Length + 1 || paragraph.Words[last.Index - 1] is not (' ' or '\n' or '\u00A0'))
                    continue;
                var (firstKey, lastKey) = (TextFolding.Key(first.Value), TextFolding.Key(last.Value));
                if (known.Contains(firstKey) && known.Contains(lastKey))
                    continue;
                if (people.Find(name => IsSlip(firstKey, lastKey, name.Keys)).Name is not { } person)
                    continue;
                var start = paragraph.Offsets[first.Index];
                var length = paragraph.SourceLength(first.Index, last.Index + last.Length - first.Index);
                var name = string.Join(' ', person);
                var isPlain = string.Equals(article.Text.Substring(start, length), first.Value + " " + last.Value, StringComparison.Ordinal);
                var isOne = Slips.Between(first.Value, person[0]) + Slips.Between(last.Value, person[1]) == 1;
                findings.Add(this, Severity.Warning, start, length, $"“{first.Value} {last.Value}” is “{name}” in the credits", $"write “{name}”, or correct the credit", isPlain && isOne ? new Fix(start, length, name) : null);
            }
        }
    }

    // One of the two names must be right, or any two strangers would be related.
    private static bool IsSlip(string first, string last, string[] name) =>
        (Same(first, name[0]) && IsNear(last, name[1])) || (Same(last, name[1]) && IsNear(first, name[0]));

    private static bool Same(string one, string other) => one.Length >= 3 && string.Equals(one, other, StringComparison.Ordinal);

    private static bool IsNear(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) < 4 || one[0] != other[0] || one == other + "s")
            return false;
        return Slips.Between(one, other) is > 0 and var slips && slips <= (other.Length >= 6 ? 2 : 1);
    }

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{Mn}-]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();
}
