using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>What a form states, as far as it could be read.</summary>
/// <param name="Faults">None when all of it counts.</param>
public sealed record ReadListForm(Slug Slug, string Title, string Intro, ReviewRule Rule, FormFaults Faults);
