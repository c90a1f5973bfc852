namespace CinephileCorner.Web.Site.People;

/// <summary>A job and the films somebody did it on, newest first.</summary>
public sealed record PersonJob(string Job, IReadOnlyList<PersonWork> Works);
