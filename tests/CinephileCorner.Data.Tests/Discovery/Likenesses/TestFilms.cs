using CinephileCorner.Content.Subjects;
using CinephileCorner.Data.Discovery.Likenesses;

namespace CinephileCorner.Data.Tests.Discovery.Likenesses;

/// <summary>Films made of names, for weighing without a store.</summary>
internal sealed class TestFilms
{
    private readonly List<string> _films = [];
    private readonly List<string> _people = [];
    private readonly List<FilmTraits> _traits = [];

    public WordBook Words { get; } = new();

    public IReadOnlyList<FilmTraits> Traits => _traits;

    /// <summary>People as “Bas Devos, Director”; a name without a job is of the cast, in the order of billing.</summary>
    public TestFilms Add(string film, int? year = 2020, string[]? people = null, string[]? genres = null, string text = "", string[]? names = null, string[]? compares = null, int halfPoints = 14)
    {
        var subjects = SubjectFinder.Find(text);
        var billed = 0;
        _traits.Add(new FilmTraits
        {
            FilmId = IdOf(_films, film),
            Key = film,
            Year = year,
            HalfPoints = halfPoints,
            PublishedUtc = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Credits = [.. (people ?? []).Select(words => words.Split(", ")).Select(words => new CreditTrait(IdOf(_people, words[0]), words.Length > 1 ? words[1] : "Cast", words.Length > 1 ? 0 : billed++))],
            Genres = (genres ?? []).ToHashSet(StringComparer.Ordinal),
            Subjects = [.. subjects.Select(subject => new SubjectTrait(Words.IdOf(subject.Word), subject.Times, subject.TimesAsThing))],
            WordCount = text.Split(' ').Length,
            Names = (names ?? []).Select(name => (name, false)).Concat((compares ?? []).Select(name => (name, true))).ToDictionary(one => IdOf(_films, one.Item1), one => one.Item2),
        });
        return this;
    }

    /// <summary>Films that share nothing with any other, so that what others share is rare.</summary>
    public TestFilms AddOthers(int count)
    {
        for (var number = 0; number < count; number++)
            Add($"Other {number}", 1900, [$"Nobody {number}, Director"]);
        return this;
    }

    /// <summary>The films like one, by name, the most alike first.</summary>
    public List<string> Like(string film, int atMost = 6) => Map().Like(IdOf(_films, film), atMost).Select(like => _films[like.FilmId - 1]).ToList();

    public LikeFilm Between(string film, string other) => Map().Like(IdOf(_films, film), int.MaxValue).Single(like => like.FilmId == IdOf(_films, other));

    public LikenessMap Map() => new(_traits, Words, _traits.Count);

    private static int IdOf(List<string> list, string name)
    {
        if (!list.Contains(name))
            list.Add(name);
        return list.IndexOf(name) + 1;
    }
}
