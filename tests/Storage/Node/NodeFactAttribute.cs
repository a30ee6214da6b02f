using Xunit;

namespace Mostrador.Storage.Tests.Node;

/// <summary>A test that runs on node; without node it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeTools.Missing;
}

/// <summary>A test that runs on node for each row of its data; without node it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeTools.Missing;
}
