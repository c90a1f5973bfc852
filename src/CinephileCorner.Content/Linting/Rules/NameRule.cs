using System.Text.RegularExpressions;
using CinephileCorner.Domain;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A name one slip away from a credited one: “Stephan Gota” where the credits say “Stefan Gota”.</summary>
internal sealed partial class NameRule : LintRule
{
    private const int MostPeople = 60;
    private const int LongestName = 4;

    public override string Id => "name-differs";

    public override void Check(LintedArticle article, FindingList findings)
    {
        var credits = article.File.Cast.Concat(article.File.Crew).ToList();
        var people = credits.Select(credit => credit.Person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(name => name.Length is > 1 and <= LongestName).Take(MostPeople)
            .Select(name => (Name: name, Keys: name.Select(TextFolding.Key).ToArray())).ToList();
        if (people.Count == 0)
            return;
        var known = credits.SelectMany(credit => Capitalised().Matches(credit.Person.Name + " " + credit.As)).Select(match => TextFolding.Key(match.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var paragraph in article.Paragraphs)
        {
            var words = Capitalised().Matches(paragraph.Words).ToList();
            var keys = words.ConvertAll(word => TextFolding.Key(word.Value));
            for (var index = 0; index < words.Count; index++)
            {
                var length = 1;
                while (length < LongestName && index + length < words.Count && Follows(paragraph.Words, words[index + length - 1], words[index + length]))
                    length++;
                // The longest name first, so that two words of three are not taken for another person.
                var found = people.Where(name => name.Keys.Length <= length && IsSlip(keys, index, name.Keys)).OrderByDescending(name => name.Keys.Length).FirstOrDefault();
                if (found.Name is not { } person || known.IsSupersetOf(keys.Skip(index).Take(person.Length)))
                    continue;
                Tell(article, paragraph, words.GetRange(index, person.Length), person, findings);
                index += person.Length - 1;
            }
        }
    }

    private void Tell(LintedArticle article, LintedParagraph paragraph, List<Match> words, string[] person, FindingList findings)
    {
        var start = paragraph.Offsets[words[0].Index];
        var length = paragraph.SourceLength(words[0].Index, words[^1].Index + words[^1].Length - words[0].Index);
        var (written, name) = (string.Join(' ', words.Select(word => word.Value)), string.Join(' ', person));
        var isPlain = string.Equals(article.Text.Substring(start, length), written, StringComparison.Ordinal);
        // John and Joan are two names; of a longer word, one letter is a slip.
        var isOne = words.Zip(person).Where(pair => pair.First.Value != pair.Second).All(pair => pair.Second.Length > 4 && Slips.Between(pair.First.Value, pair.Second) == 1);
        findings.Add(this, Severity.Warning, start, length, $"“{written}” is “{name}” in the credits", $"write “{name}”, or correct the credit", isPlain && isOne ? new Fix(start, length, name) : null);
    }

    private static bool Follows(string text, Match word, Match next) => next.Index == word.Index + word.Length + 1 && text[next.Index - 1] is ' ' or '\n' or '\u00A0';

    // All of the name but one word must be right, or any two strangers would be related.
    private static bool IsSlip(List<string> keys, int at, string[] name)
    {
        var (near, same) = (0, 0);
        for (var word = 0; word < name.Length; word++)
        {
            if (Same(keys[at + word], name[word]) || (name.Length > 2 && string.Equals(keys[at + word], name[word], StringComparison.Ordinal)))
                same++;
            else if (IsNear(keys[at + word], name[word]))
                near++;
        }
        return near == 1 && same == name.Length - 1;
    }

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
