using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace CinephileCorner.Web.Hosting;

/// <summary>Finds a view in the folder of its controller's namespace, then in the Shared folder of its part of the site.</summary>
internal sealed class ViewFolders : IViewLocationExpander
{
    private const string Root = "CinephileCorner.Web.";
    private const string Guest = "view folder";

    /// <summary>Shows what follows with the views of another room, its partials included.</summary>
    /// <param name="space">The namespace of that room's controller.</param>
    public static void Visit(HttpContext context, string space) => context.Items[Guest] = space;

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["folder"] = context.ActionContext.HttpContext.Items[Guest] as string ?? (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var space = context.Values["folder"] ?? "";
        if (!space.StartsWith(Root, StringComparison.Ordinal))
            return viewLocations;
        var folder = space[Root.Length..].Replace('.', '/');
        var part = folder.Split('/')[0];
        return [$"/{folder}/{{0}}.cshtml", $"/{part}/Shared/{{0}}.cshtml", "/Site/Shared/{0}.cshtml"];
    }
}
