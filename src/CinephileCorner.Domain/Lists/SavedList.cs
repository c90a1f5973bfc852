using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Domain.Lists;

/// <summary>
/// A list that editors gave a title and a rule; the reviews in it change by themselves. Its address is chosen once and stays,
/// so that there is nothing to redirect.
/// </summary>
public sealed class SavedList
{
    public const int LongestTitle = 120;

    public const int LongestIntro = 600;

    private SavedList() { }

    public SavedList(Slug slug, string title, string intro, ReviewRule rule, DateTime nowUtc)
    {
        Slug = slug.Value;
        MadeUtc = nowUtc;
        Restate(title, intro, rule, nowUtc);
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>A sentence or two of plain text; empty for none.</summary>
    public string Intro { get; private set; } = "";

    public ReviewRule Rule { get; private set; } = new();

    public DateTime MadeUtc { get; private set; }

    public DateTime ChangedUtc { get; private set; }

    /// <summary>When it was taken away, from where it can come back; null while readers have it.</summary>
    public DateTime? RemovedUtc { get; private set; }

    /// <summary>Gives it another title, introduction and rule.</summary>
    /// <exception cref="DomainException">It has no title, or its rule leaves all reviews.</exception>
    public void Restate(string title, string intro, ReviewRule rule, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(intro);
        ArgumentNullException.ThrowIfNull(rule);
        if (title.Length is 0 or > LongestTitle || intro.Length > LongestIntro)
            throw new DomainException($"A list has a title of at most {LongestTitle} characters and an introduction of at most {LongestIntro}.");
        if (rule.ChoosesNothing)
            throw new DomainException("A list chooses by something; all reviews have a page already.");
        (Title, Intro, Rule, ChangedUtc) = (title, intro, rule, nowUtc);
    }

    /// <summary>Takes the list from readers.</summary>
    public void Remove(DateTime nowUtc) => (RemovedUtc, ChangedUtc) = (RemovedUtc ?? nowUtc, nowUtc);

    /// <summary>Gives it back to them.</summary>
    public void BringBack(DateTime nowUtc) => (RemovedUtc, ChangedUtc) = (null, nowUtc);
}
