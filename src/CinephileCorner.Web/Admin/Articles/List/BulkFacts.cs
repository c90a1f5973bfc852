using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>What has to be known of an article before something is done to it among others.</summary>
/// <param name="WasTakenDown">True of one that readers have lost, in the trash too.</param>
/// <param name="PendingUtc">When unpublished changes were saved; null when there are none.</param>
public sealed record BulkFacts(int Id, string Headline, ArticleState State, DateTime PublishedUtc, bool WasTakenDown, int CriticId, DateTime? PendingUtc);
