namespace Mostrador.Api.Tests.Deployment;

/// <summary>A test that runs a program on node, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Node.IsInstalled)
            Skip = "The syntax of the templates is checked by a program that needs node (18 or later) and npm on the PATH.";
    }
}
