using System.Globalization;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>What two films share, how much that weighs, and how it is said.</summary>
internal sealed class Likeness
{
    private readonly List<(int PersonId, string Name, CreditKind Kind, string? SameJob)> _people = [];

    /// <summary>How many genres both have.</summary>
    public int SharedGenres { get; set; }

    /// <summary>Whether they came out within a few years of each other.</summary>
    public bool SameEra { get; set; }

    /// <summary>Crew before cast before genres before era; each step outweighs all that stand behind it.</summary>
    public int Weight =>
        (10_000 * Count(CreditKind.Crew)) + (_people.Exists(IsSharedDirector) ? 5_000 : 0)
        + (500 * Count(CreditKind.Cast)) + (20 * SharedGenres) + (SameEra ? 10 : 0);

    /// <summary>A genre alone makes two films alike only when they are of one time; nothing is better than noise.</summary>
    public bool IsWorthShowing => _people.Count > 0 || SharedGenres > 1 || (SharedGenres == 1 && SameEra);

    /// <summary>Notes a person who worked on both.</summary>
    /// <param name="sameJob">The job when the person has it in both films, else null.</param>
    public void AddPerson(int personId, string name, CreditKind kind, string? sameJob)
    {
        var known = _people.FindIndex(person => person.PersonId == personId && person.Kind == kind);
        if (known < 0)
            _people.Add((personId, name, kind, sameJob));
        else if (_people[known].SameJob is null)
            _people[known] = (personId, name, kind, sameJob);
    }

    /// <summary>The strongest thing they share, as one true sentence without a full stop.</summary>
    public string Reason(IReadOnlyList<string> sharedGenres, int? year)
    {
        var crew = _people.Where(person => person.Kind == CreditKind.Crew).OrderByDescending(person => person.SameJob is not null).ToList();
        if (crew.Count > 0)
            return crew[0].SameJob is { } job ? InTheSameJob(crew[0].Name, job) : crew[0].Name + " worked on both";
        var cast = _people.Where(person => person.Kind == CreditKind.Cast).ToList();
        if (cast.Count > 0)
            return (cast[0].SameJob is null ? cast[0].Name + " worked on both" : "Also with " + cast[0].Name) + (cast.Count > 1 && cast[1].SameJob is not null ? " and " + cast[1].Name : "");
        var genres = sharedGenres.Count == 1 ? "Also " + Lower(sharedGenres[0]) : "Also " + string.Join(" and ", sharedGenres.Take(2).Select(Lower));
        return SameEra && year is { } then ? string.Create(CultureInfo.InvariantCulture, $"{genres}, {then / 10 * 10}s") : genres;
    }

    private static string InTheSameJob(string name, string job) => job switch
    {
        "Director" => "Also directed by " + name,
        "Writer" => "Also written by " + name,
        "Creator" => "Also created by " + name,
        "Producer" => "Also produced by " + name,
        "Cinematography" => "Also shot by " + name,
        "Editing" => "Also edited by " + name,
        "Music" => "Music by " + name + " too",
        "Crew" => name + " worked on both",
        _ => job + " by " + name + " too",
    };

    private static bool IsSharedDirector((int PersonId, string Name, CreditKind Kind, string? SameJob) person) =>
        string.Equals(person.SameJob, Job.Director.Name, StringComparison.Ordinal);

    private static string Lower(string genre) => genre.ToLowerInvariant();

    private int Count(CreditKind kind) => _people.Count(person => person.Kind == kind);
}
