using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace CinephileCorner.Web.Hosting;

/// <summary>Finds a view in the folder of its controller's namespace, then in the Shared folder of its part of the site.</summary>
internal sealed class ViewFolders : IViewLocationExpander
{
    private const string Root = "CinephileCorner.Web.";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["folder"] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace;

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
