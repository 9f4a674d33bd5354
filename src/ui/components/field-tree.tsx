import styles from "./field-tree.module.css";

export interface TreeNode {
  readonly id: string;
  /** What the node is called, such as a domain or a path. */
  readonly label: string;
  readonly note?: string | undefined;
  readonly depth: number;
  /** A name of a host or path rather than words. */
  readonly isSpelled?: boolean;
  /** Whether the chosen node takes this one in. */
  readonly isReached: boolean;
}

interface Props {
  readonly name: string;
  readonly nodes: readonly TreeNode[];
  /** The chosen node's id; null where none of them is. */
  readonly chosen: string | null;
  choose(id: string): void;
}

/** Choices that lie within each other, drawn as the tree that they are. */
export function FieldTree({ name, nodes, chosen, choose }: Props) {
  return (
    <div class={styles["tree"]}>
      {nodes.map(({ id, label, note, depth, isReached, isSpelled }, index) => (
        <label
          key={id}
          class={styles["node"]}
          style={{ "--depth": depth, "--rows": rowsUp(nodes, index) }}
          data-branch={branchOf(nodes, index)}
          data-reached={isReached || undefined}
        >
          <input type="radio" name={name} checked={id === chosen} onChange={() => choose(id)} />
          {isSpelled ? <code title={label}>{label}</code> : <span>{label}</span>}
          {note !== undefined && <small>{note}</small>}
        </label>
      ))}
    </div>
  );
}

/** How many rows above stands the node that this one's branch comes from: its parent, or the sibling before it. */
function rowsUp(nodes: readonly TreeNode[], index: number): number {
  const depth = nodes[index]?.depth ?? 0;
  const above = nodes.slice(0, index).findLastIndex((node) => node.depth <= depth);
  return above === -1 ? 0 : index - above;
}

function branchOf(nodes: readonly TreeNode[], index: number): "parent" | "sibling" | undefined {
  const depth = nodes[index]?.depth ?? 0;
  const from = nodes[index - rowsUp(nodes, index)];
  if (depth === 0 || from === undefined) return undefined;
  return from.depth === depth ? "sibling" : "parent";
}
