namespace CinephileCorner.Data.Discovery;

/// <summary>Something made of all that is published at one moment, and never changed after: a graph, a list of names, an index of words.</summary>
public interface IOverview
{
    /// <summary>Of how many articles it was made.</summary>
    int ArticleCount { get; }
}
