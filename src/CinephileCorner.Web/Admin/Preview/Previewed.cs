using CinephileCorner.Web.Admin.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Preview;

/// <summary>A page as readers would get it.</summary>
/// <param name="View">The readers' own view.</param>
/// <param name="Room">The namespace of its controller.</param>
/// <param name="Page">Null when the text cannot be read as an article.</param>
/// <param name="Problems">What keeps it from being read.</param>
public sealed record Previewed(string View, string Room, ISitePage? Page, IReadOnlyList<CheckedProblem> Problems)
{
    internal ViewResult Show(Controller controller, ISitePage page)
    {
        ViewFolders.Visit(controller.HttpContext, Room);
        return controller.View(View, page);
    }
}
