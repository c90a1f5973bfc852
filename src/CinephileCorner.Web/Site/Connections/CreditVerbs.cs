using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>What somebody did on a film as words of a sentence: “directed”, “wrote and acted in”.</summary>
internal static class CreditVerbs
{
    private const int JobsSaid = 3;

    /// <summary>Before the film’s title.</summary>
    /// <param name="jobs">As credits name them, at least one, most prominent first.</param>
    public static string Before(IReadOnlyList<string> jobs) => Joined(Verbs(jobs));

    /// <summary>In a clause behind the film’s title: what stands before the name, and what behind it.</summary>
    public static (string Link, string Verb) Behind(IReadOnlyList<string> jobs)
    {
        var verbs = Verbs(jobs);
        // Where the words end in a preposition and stand alone it goes before the name: “in which Liyo Gong acted”.
        if (verbs.Count == 1 && verbs[0].Split(' ') is [var verb, var preposition] && preposition is "in" or "on")
            return (preposition + " which", verb);
        return ("which", Joined(verbs));
    }

    private static List<string> Verbs(IReadOnlyList<string> jobs)
    {
        var verbs = jobs.Select(Of).Distinct(StringComparer.Ordinal).ToList();
        // A crew member without a job says nothing beside one with it.
        if (verbs.Count > 1)
            verbs.Remove("worked on");
        return verbs.Take(JobsSaid).ToList();
    }

    private static string Of(string job) => job switch
    {
        "Cast" => "acted in",
        "Director" => "directed",
        "Writer" => "wrote",
        "Creator" => "created",
        "Producer" => "produced",
        "Cinematography" => "shot",
        "Editing" => "edited",
        "Music" => "wrote the music of",
        "Production design" => "designed",
        "Costume design" => "made the costumes of",
        "Sound" => "made the sound of",
        _ when job == Job.Crew.Name => "worked on",
        _ => $"worked (as {LowerCase.Of(job)}) on",
    };

    private static string Joined(List<string> verbs) => verbs.Count < 2 ? string.Concat(verbs) : string.Join(", ", verbs.SkipLast(1)) + " and " + verbs[^1];
}
