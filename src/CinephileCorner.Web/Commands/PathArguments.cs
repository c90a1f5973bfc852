using System.CommandLine;

namespace CinephileCorner.Web.Commands;

/// <summary>Arguments that are paths: a misspelt option must not pass for one.</summary>
internal static class PathArguments
{
    public static Argument<string[]> Several(string description) =>
        Strict(new Argument<string[]>("PATH") { Description = description, Arity = ArgumentArity.OneOrMore });

    public static Argument<string> One(string name, string description) => Strict(new Argument<string>(name) { Description = description });

    private static T Strict<T>(T argument) where T : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"Unrecognized option '{token.Value}'; a path of that name is written './{token.Value}'.");
        });
        return argument;
    }
}
