namespace Mostrador.Kernel.Tests.Support;

/// <summary>A test that needs a program, and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool, string package)
    {
        if (Tool.Find(tool) is null)
            Skip = $"{tool} is not on the path (Debian: apt-get install {package}).";
    }
}
