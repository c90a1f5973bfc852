using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>The words by which critics call the facts.</summary>
internal static class FactLabels
{
    private static readonly Dictionary<string, FactLabel> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["score"] = FactLabel.Score, ["our score"] = FactLabel.Score, ["cast"] = FactLabel.Cast, ["starring"] = FactLabel.Cast, ["stars"] = FactLabel.Cast,
        ["actors"] = FactLabel.Cast, ["actor"] = FactLabel.Cast, ["casts"] = FactLabel.Cast, ["crew"] = FactLabel.Crew, ["crews"] = FactLabel.Crew,
        ["genre"] = FactLabel.Genres, ["genres"] = FactLabel.Genres, ["runtime"] = FactLabel.Runtime, ["runtimes"] = FactLabel.Runtime, ["run time"] = FactLabel.Runtime,
        ["running time"] = FactLabel.Runtime, ["length"] = FactLabel.Runtime, ["duration"] = FactLabel.Runtime, ["rated"] = FactLabel.Rated, ["rating"] = FactLabel.Rated,
        ["ratings"] = FactLabel.Rated, ["mpaa rating"] = FactLabel.Rated, ["certificate"] = FactLabel.Rated, ["release date"] = FactLabel.Released,
        ["release dates"] = FactLabel.Released, ["released"] = FactLabel.Released, ["release"] = FactLabel.Released, ["links"] = FactLabel.Links,
        ["link"] = FactLabel.Links, ["type"] = FactLabel.Type,
    };

    public static IEnumerable<string> All => Words.Keys;

    /// <summary>The fact a label names; for “Director” and its like the crew, with the job.</summary>
    public static (FactLabel Label, string? Job) Of(string label)
    {
        var words = string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Words.TryGetValue(words, out var known))
            return (known, null);
        var job = Job.Named(words);
        if (job.Rank >= 50 && words.EndsWith('s'))
            job = Job.Named(words[..^1]);
        return job.Rank < 50 ? (FactLabel.Crew, job.Name) : (FactLabel.Unknown, null);
    }
}
