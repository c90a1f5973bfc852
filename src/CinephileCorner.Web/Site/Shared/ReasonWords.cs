using System.Globalization;
using CinephileCorner.Data.Discovery.Likenesses;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Says why a film is like another: the strongest reason, genres last, and a second one when it is nearly as good.</summary>
internal static class ReasonWords
{
    public const string Between = " · ";

    private const string Also = "Also ";

    /// <summary>One reason, or two.</summary>
    public static IReadOnlyList<Reason> Chosen(ProvedLikeness like)
    {
        var first = like.Reasons.FirstOrDefault(reason => reason is not SharedGenres) ?? like.Reasons[0];
        var second = like.Reasons.FirstOrDefault(reason => reason != first && reason.Weight * 5 >= first.Weight * 2 && SaysMoreThan(reason, first));
        return second is null ? [first] : [first, second];
    }

    /// <summary>These reasons as one line.</summary>
    /// <param name="chosen">What <see cref="Chosen"/> answered.</param>
    /// <param name="readerOf">The review whose reader is told; null where it is no review.</param>
    public static string Of(ProvedLikeness like, IReadOnlyList<Reason> chosen, int? readerOf)
    {
        var first = Say(chosen[0], like, readerOf);
        return chosen.Count == 1 ? first : first + Between + Following(first, Lowered(Say(chosen[1], like, readerOf), chosen[1]));
    }

    // “Also with Val Kilmer · crime and action”: also is said once.
    private static string Following(string first, string second) =>
        first.StartsWith(Also, StringComparison.Ordinal) && second.StartsWith(Also, StringComparison.OrdinalIgnoreCase) ? second[Also.Length..] : second;

    private static string Say(Reason reason, ProvedLikeness like, int? readerOf) => reason switch
    {
        SharedPeople people => Say(people, like),
        Naming { IsHere: true } naming => (naming.IsCompared ? "Compared in " : "Named in ") + Which(naming, like, readerOf),
        Naming naming => naming.IsCompared ? "Its review compares the two" : "Its review names this film",
        SharedSubjects words => "In our reviews of both: " + Joined(words.Words),
        SharedGenres genres => "Also " + Joined([.. genres.Names.Take(2).Select(LowerCase.Of)])
            + (like.SharedDecade is { } decade ? string.Create(CultureInfo.InvariantCulture, $", {decade}s") : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    // A review that names nothing must not seem to.
    private static string Which(Naming naming, ProvedLikeness like, int? readerOf) =>
        naming.ReviewId == readerOf || like.ReviewsHere.Count == 1 ? "our review" : readerOf is null ? "one of our reviews" : "another of our reviews";

    private static string Say(SharedPeople people, ProvedLikeness like)
    {
        var names = Joined([.. people.PersonIds.Take(2).Select(id => like.Names[id])]);
        return people.Job switch
        {
            null or "Crew" => names + " worked on both",
            "Cast" => "Also with " + names,
            "Director" when people.WroteToo => "Also written and directed by " + names,
            "Director" => "Also directed by " + names,
            "Writer" => "Also written by " + names,
            "Creator" => "Also created by " + names,
            "Producer" => "Also produced by " + names,
            "Cinematography" => "Also shot by " + names,
            "Editing" => "Also edited by " + names,
            "Production design" => "Also designed by " + names,
            "Music" => "Music by " + names + " too",
            "Costume design" => "Costumes by " + names + " too",
            var job => job + " on both: " + names,
        };
    }

    // A director who also writes and edits is one reason, not three; and a genre is worth a word only beside something slighter.
    private static bool SaysMoreThan(Reason reason, Reason first) => (first, reason) switch
    {
        (_, SharedGenres) => reason.Weight >= first.Weight,
        (SharedPeople one, SharedPeople other) => !other.PersonIds.All(one.PersonIds.Contains),
        (Naming, Naming) => false,
        _ => true,
    };

    // Names keep their capitals.
    private static string Lowered(string words, Reason reason) =>
        reason is SharedPeople { Job: null or "Crew" } ? words : LowerCase.OfFirst(words);

    private static string Joined(IReadOnlyList<string> words) => words.Count switch
    {
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1],
    };
}
