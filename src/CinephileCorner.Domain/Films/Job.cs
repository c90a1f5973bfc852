using System.Text.RegularExpressions;

namespace CinephileCorner.Domain.Films;

/// <summary>
/// The crew jobs we know, in the order credits are printed. A job that is none of them keeps the words of the source;
/// a crew member without a job stays <see cref="Crew"/>.
/// </summary>
public sealed partial record Job
{
    private static readonly Job[] Known =
    [
        new("Director", 0, "directed by", "direction", "directors", "regie"),
        new("Writer", 1, "written by", "screenplay", "screenwriter", "screenplay by", "script", "writers"),
        new("Creator", 2, "created by"),
        new("Producer", 3, "produced by", "producers"),
        new("Cinematography", 4, "cinematographer", "director of photography", "photography", "dop", "dp", "camera", "shot by"),
        new("Editing", 5, "editor", "edited by", "film editor"),
        new("Music", 6, "composer", "original music", "music by", "original score"),
        new("Production design", 7, "production designer"),
        new("Costume design", 8, "costumes", "costume designer"),
        new("Sound", 9, "sound design", "sound designer", "sound mixer"),
    ];

    private readonly string[] _otherNames;

    private Job(string name, int rank, params string[] otherNames)
    {
        Name = name;
        Rank = rank;
        _otherNames = otherNames;
    }

    public static Job Director => Known[0];

    /// <summary>A crew member whose job nobody stated: none is guessed.</summary>
    public static Job Crew { get; } = new("Crew", 99);

    public string Name { get; }

    /// <summary>Where the job stands in a list of credits, 0 first.</summary>
    public int Rank { get; }

    /// <summary>The job a source names; <see cref="Crew"/> for null or nothing.</summary>
    public static Job Named(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return Crew;
        var name = words.Trim();
        var known = Known.FirstOrDefault(job => Matches(job.Name, name) || job._otherNames.Any(other => Matches(other, name)));
        return known ?? (Matches(Crew.Name, name) ? Crew : new Job(char.ToUpperInvariant(name[0]) + name[1..], 50));
    }

    /// <summary>The jobs that a source names in one breath, “writer, director” or “writer-director”: parted only where each is one we know.</summary>
    public static IReadOnlyList<Job> AllNamed(string? words)
    {
        var parts = Between().Split(words ?? "").Select(Named).ToList();
        return parts.Count > 1 && parts.TrueForAll(job => Array.Exists(Known, job.Equals)) ? [.. parts.Distinct()] : [Named(words)];
    }

    public bool Equals(Job? other) => other is not null && Matches(Name, other.Name);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    public override string ToString() => Name;

    [GeneratedRegex(@"\s*[,;/&+–-]\s*|\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    private static bool Matches(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
