using System.Text;
using CinephileCorner.Domain;

namespace CinephileCorner.Benchmarks;

/// <summary>A way in which people misspell names; null where it would leave the name as it is, or leave too little of it.</summary>
internal sealed record Mutation(string Name, Func<string, string?> Apply)
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("as it is", name => name),
        new("lower case", name => Changed(name, name.ToLowerInvariant())),
        new("accents dropped", name => Changed(name, TextFolding.Decomposed(name))),
        new("NFD", name => Changed(name, name.Normalize(NormalizationForm.FormD))),
        new("punctuation dropped", name => Changed(name, new string([.. name.Where(c => !char.IsPunctuation(c) && !char.IsSymbol(c))]))),
        new("two letters swapped", name => At(name, static (name, at) => name[..at] + name[at + 1] + name[at] + name[(at + 2)..])),
        new("a letter left out", name => At(name, static (name, at) => name.Remove(at, 1))),
        new("a letter doubled", name => At(name, static (name, at) => name.Insert(at, name[at].ToString()))),
        new("a wrong letter", name => At(name, static (name, at) => name[..at] + (name[at] == 'e' ? 'a' : 'e') + name[(at + 1)..])),
    ];

    private static string? Changed(string name, string other) => string.Equals(name, other, StringComparison.Ordinal) || TextFolding.Key(other).Length == 0 ? null : other;

    // In the middle of the longest word; words of three letters and fewer say too little to be mended.
    private static string? At(string name, Func<string, int, string> change)
    {
        var (start, length) = (0, 0);
        for (var at = 0; at < name.Length; at++)
        {
            var end = at;
            while (end < name.Length && char.IsLetter(name[end]))
                end++;
            if (end - at > length)
                (start, length) = (at, end - at);
            at = end;
        }
        return length < 4 ? null : Changed(name, change(name, start + (length / 2)));
    }
}
