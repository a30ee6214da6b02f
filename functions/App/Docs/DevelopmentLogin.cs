using System.Text.Json.Nodes;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Settings;

namespace Mostrador.App.Docs;

/// <summary>
/// How a development host is signed in to, as a module's documentation tells it: with name and password while they are those that everybody
/// knows, and never a password that was configured.
/// </summary>
/// <param name="folder">What the module has written down.</param>
/// <param name="bootstrap">The first administrator; null outside of development.</param>
internal sealed class DevelopmentLogin(DocsFolder folder, BootstrapSettings? bootstrap)
{
    /// <summary>The function that signs in, without its module.</summary>
    public required string Function { get; init; }

    /// <summary>The field of its body that says who somebody is.</summary>
    public required string Field { get; init; }

    /// <summary>The setting that it is compared with.</summary>
    public required string Setting { get; init; }

    /// <summary>For newcomers.</summary>
    public string Introduction => folder.Introduction + (bootstrap is null
        ? ""
        : folder.Text("development.md").Replace("{login}", Known is var (name, password) ? $"`{name}` / `{password}`" : $"as set in `Bootstrap__{Setting}`", StringComparison.Ordinal));

    /// <summary>Examples of bodies and answers, the login first.</summary>
    public ExampleBook Examples
    {
        get
        {
            var examples = folder.Examples;
            if (Known is var (name, password))
                examples.Prepend(Function, "post", "Development login", new JsonObject { [Field] = name, ["password"] = password });
            return examples;
        }
    }

    private (string Name, string Password)? Known =>
        bootstrap is { HasDevelopmentPassword: true, AdminPassword: { } password }
        && (Setting == nameof(BootstrapSettings.AdminEmail) ? bootstrap.AdminEmail : bootstrap.AdminUsername) is { } name
            ? (name, password)
            : null;
}
